package org.hamafza.appeal;

import org.hamafza.council.Relief;

/** Where an appeal stands. */
public enum AppealState {
  FILED,
  /** Waits for its ground. */
  DEFICIENT,
  /** Is heard by a panel. */
  ADMITTED,
  BEFORE_COUNCIL,
  /** Not heard, by the word of two persons. */
  REFUSED,
  UPHELD,
  OVERTURNED,
  REMITTED;

  /** Whether it is over. */
  public boolean isEnd() {
    return switch (this) {
      case REFUSED, UPHELD, OVERTURNED, REMITTED -> true;
      default -> false;
    };
  }

  static AppealState after(Relief relief) {
    return switch (relief) {
      case UPHOLD -> UPHELD;
      case OVERTURN -> OVERTURNED;
      case REMIT -> REMITTED;
    };
  }
}
