package org.hamafza.registry;

/** Why an NGO is flagged. */
public enum FlagKind {
  /** Bars the NGO from applying (E17), so that two persons are needed to set and to lift it. */
  INTEGRITY_CASE,
  REPORT_OVERDUE,
  /** Lets an NGO of grade D apply for training (E18). */
  IMPROVEMENT_PLAN,
  IBAN_DOUBT,
  NOTE;

  /** Whether it bars the NGO from applying. */
  public boolean blocks() {
    return this == INTEGRITY_CASE;
  }
}
