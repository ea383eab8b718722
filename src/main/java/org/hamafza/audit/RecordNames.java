package org.hamafza.audit;

import java.util.Optional;
import org.hamafza.shared.LocalText;

/** Port to the room that knows the names of what the record names by code or id. */
public interface RecordNames {

  /** What a code or id may stand for. */
  enum Thing {
    NGO,
    AGENCY,
    AREA,
    COUNTY
  }

  /** A name, and where there is more about it; {@code href} is null if there is no page. */
  record Name(LocalText text, String href) {}

  /** The name, if the room knows that code or id. */
  Optional<Name> of(Thing thing, String code);
}
