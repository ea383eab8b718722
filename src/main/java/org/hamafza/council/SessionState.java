package org.hamafza.council;

/** How far a meeting has come. */
public enum SessionState {
  PLANNED,
  AGENDA_APPROVED,
  OPEN,
  CLOSED,
  NO_QUORUM,
  PUBLISHED
}
