package org.hamafza.proposals;

/** Where a proposal stands; only the steps of its process move it. */
public enum ProposalState {
  DRAFT,
  SUBMITTED,
  SCREENING,
  /** Waits for the end of an integrity case about its NGO. */
  HELD,
  DEFICIENT,
  IN_REVIEW,
  READY_FOR_DECISION,
  ON_AGENDA,
  DEFERRED,
  APPROVED,
  APPROVED_CONDITIONAL,
  APPROVED_PARTIAL,
  PROVISIONALLY_APPROVED,
  REJECTED,
  REFERRED,
  CONTRACTED,
  RUNNING,
  ON_HOLD,
  CLOSING,
  CLOSED,
  WITHDRAWN,
  LAPSED,
  MERGED,
  NOT_ELIGIBLE,
  TERMINATED;

  /** Whether the NGO may write. */
  public boolean isOpenToApplicant() {
    return this == DRAFT || this == DEFICIENT;
  }

  /** Whether the case is over. */
  public boolean isEnd() {
    return switch (this) {
      case REJECTED, REFERRED, CLOSED, WITHDRAWN, LAPSED, MERGED, NOT_ELIGIBLE, TERMINATED -> true;
      default -> false;
    };
  }

  /** Whether the case has been handed in and waits for its decision. */
  public boolean isUndecided() {
    return switch (this) {
      case SUBMITTED,
          SCREENING,
          HELD,
          DEFICIENT,
          IN_REVIEW,
          READY_FOR_DECISION,
          ON_AGENDA,
          DEFERRED ->
          true;
      default -> false;
    };
  }

  /** Whether the case stands where a decision has left it that its NGO may appeal. */
  public boolean isAppealable() {
    return switch (this) {
      case REJECTED, NOT_ELIGIBLE, APPROVED_PARTIAL, APPROVED_CONDITIONAL -> true;
      case ON_HOLD, TERMINATED -> true; // What was approved for now was not ratified.
      default -> false;
    };
  }

  /** Whether the project is under way. */
  public boolean isRunning() {
    return this == CONTRACTED || this == RUNNING || this == ON_HOLD || this == CLOSING;
  }
}
