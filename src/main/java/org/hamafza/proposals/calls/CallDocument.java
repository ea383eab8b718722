package org.hamafza.proposals.calls;

import org.hamafza.shared.LocalText;

/** A document that one call demands; it has a name of its own in both languages. */
public record CallDocument(long id, LocalText name) {

  /** Kinds of files that begin so are documents of a call. */
  public static final String PREFIX = "CALL_";

  /** The kind of a file that is this document. */
  public String kind() {
    return PREFIX + id;
  }
}
