package org.hamafza.clearance;

/** Where an item of content stands. */
public enum ContentState {
  DRAFT,
  WAITING,
  CHANGES_ASKED,
  APPROVED,
  REJECTED,
  /** Sent back too often, or not answered. */
  LAPSED,
  TAKEN_BACK,
  EXPIRED,
  WITHDRAWN;

  /** Whether the NGO may write. */
  public boolean isOpenToNgo() {
    return this == DRAFT || this == CHANGES_ASKED;
  }

  /** Whether the NGO can still take it back. */
  public boolean isUndecided() {
    return isOpenToNgo() || this == WAITING;
  }

  /** Whether the same can be handed in again. */
  public boolean isRepeatable() {
    return this == EXPIRED || this == TAKEN_BACK;
  }
}
