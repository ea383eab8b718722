package org.hamafza.documents.content;

import org.hamafza.shared.InvalidInput;

/** Why the content of a file is refused, each in words of its own. */
enum Refusal {
  /** The ending of the name is none that is accepted. */
  KIND,
  EMPTY,
  /** The content is of another kind than the name says. */
  CONTENT,
  /** It breaks off, or contradicts itself. */
  DAMAGED,
  /** It is a second kind of file as well, or hides one. */
  MIXED,
  /** It holds macros or programs. */
  ACTIVE,
  /** It is locked with a password, so that nobody can look into it. */
  LOCKED,
  /** It unpacks to far more than it is, or into too much. */
  PACKED,
  /** It would fill the memory of whoever opens it. */
  PICTURE,
  /** It is text in an encoding that cannot be told for certain. */
  ENCODING,
  VIRUS;

  /** The refusal as it is shown at the field of the file. */
  InvalidInput here() {
    return new InvalidInput("file", "documents.error." + name().toLowerCase(java.util.Locale.ROOT));
  }

  void when(boolean condition) {
    if (condition) {
      throw here();
    }
  }
}
