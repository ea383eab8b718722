package org.hamafza.council;

/** How far an item of an agenda has come. */
public enum ItemState {
  PLANNED,
  CALLED,
  FIXED,
  VOTING,
  COUNTED,
  DECIDED,
  CARRIED_OVER;

  boolean isOver() {
    return this == DECIDED || this == CARRIED_OVER;
  }
}
