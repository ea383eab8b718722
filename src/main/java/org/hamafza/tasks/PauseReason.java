package org.hamafza.tasks;

/** Why the terms of a case stand still. */
public enum PauseReason {
  /** The NGO has been asked for something; its own time runs. */
  AWAITING_APPLICANT,
  /** An integrity case about the NGO is open. */
  INTEGRITY_CASE,
  /** The licence of the NGO is suspended; until that ends the case begins no new step. */
  NGO_SUSPENDED;

  /** The message that says it to whoever waits. */
  public String labelKey() {
    return "tasks.standstill." + this;
  }
}
