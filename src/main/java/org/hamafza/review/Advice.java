package org.hamafza.review;

import java.util.Set;

/** What the experts' table recommends and the secretariat advises; it never decides. */
public enum Advice {
  APPROVE(Set.of("APPROVED", "APPROVED_PARTIAL")),
  APPROVE_WITH_CONDITIONS(Set.of("APPROVED_CONDITIONAL", "APPROVED_PARTIAL")),
  COUNCIL_DISCUSSION(
      Set.of("APPROVED", "APPROVED_PARTIAL", "APPROVED_CONDITIONAL", "REJECTED", "DEFERRED")),
  REVISE_RESUBMIT(Set.of("DEFERRED", "REJECTED")),
  REJECT(Set.of("REJECTED"));

  private final Set<String> outcomes;

  Advice(Set<String> outcomes) {
    this.outcomes = outcomes;
  }

  /** The message that names it. */
  public String labelKey() {
    return "review.advice." + name();
  }

  /** Whether a decision that is all of this does what was advised. */
  boolean followedBy(Set<String> decided) {
    return outcomes.containsAll(decided);
  }
}
