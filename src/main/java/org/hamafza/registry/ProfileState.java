package org.hamafza.registry;

/** Where the profile of an NGO stands. */
public enum ProfileState {
  /** Being written, never submitted since it was begun. */
  DRAFT,
  /** With the secretariat. */
  SUBMITTED,
  /** Sent back to be completed. */
  DEFICIENT,
  VERIFIED,
  REJECTED,
  /** Was not completed in time. */
  STALE,
  /** Of an NGO that is known under another profile. */
  DUPLICATE;

  /** Whether the NGO may write now. */
  public boolean isOpen() {
    return this != SUBMITTED && this != DUPLICATE;
  }

  /** Whether it may be handed in by itself; a deficient one is handed in as an answer. */
  public boolean isSubmittable() {
    return isOpen() && this != DEFICIENT;
  }
}
