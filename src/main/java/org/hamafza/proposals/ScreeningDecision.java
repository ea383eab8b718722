package org.hamafza.proposals;

/** What an officer decided about a submitted version. */
record ScreeningDecision(
    long id, int version, Outcome outcome, String reason, boolean forbiddenAim, long officerId) {

  /** Admit, send back to the NGO, or propose to reject. */
  enum Outcome {
    PASS,
    DEFICIENT,
    REJECT
  }
}
