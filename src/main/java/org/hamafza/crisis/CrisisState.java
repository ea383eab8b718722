package org.hamafza.crisis;

/** How far a declaration has come. */
enum CrisisState {
  PROPOSED,
  REFUSED,
  ACTIVE,
  /** Over, but its report is not closed yet. */
  ENDED,
  CLOSED;

  /** Whether it was ever in force, so that everybody of the council may know of it. */
  boolean isDeclared() {
    return this != PROPOSED && this != REFUSED;
  }
}
