package org.hamafza.tasks;

/** Why the terms of a case stand still. */
public enum PauseReason {
  /** The NGO has been asked for something; its own time runs. */
  AWAITING_APPLICANT,
  /** An integrity case about the NGO is open. */
  INTEGRITY_CASE
}
