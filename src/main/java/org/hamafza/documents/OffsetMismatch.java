package org.hamafza.documents;

import org.hamafza.shared.Conflict;

/** Thrown for bytes that do not begin where those that are here end; says where that is. */
class OffsetMismatch extends Conflict {

  private final long expected;

  OffsetMismatch(long expected) {
    super("documents.error.offset");
    this.expected = expected;
  }

  long expected() {
    return expected;
  }
}
