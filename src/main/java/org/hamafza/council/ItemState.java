package org.hamafza.council;

/** How far an item of an agenda has come. */
public enum ItemState {
  PLANNED,
  CALLED,
  FIXED,
  VOTING,
  COUNTED,
  DECIDED,
  CARRIED_OVER,
  WITHDRAWN;

  /** Whether the council has begun to vote and has not announced yet what it decided. */
  boolean isBeingDecided() {
    return this == VOTING || this == COUNTED;
  }

  /** Whether members were called to it and have not begun to vote. */
  boolean isCalled() {
    return this == CALLED || this == FIXED;
  }

  public boolean isOver() {
    return this == DECIDED || this == CARRIED_OVER || this == WITHDRAWN;
  }
}
