package org.hamafza.council;

/** How far a meeting has come. */
public enum SessionState {
  PLANNED,
  AGENDA_APPROVED,
  OPEN,
  CLOSED,
  NO_QUORUM,
  PUBLISHED,
  CANCELLED;

  /** Whether it has been called and has not begun. */
  boolean isComing() {
    return this == PLANNED || this == AGENDA_APPROVED;
  }
}
