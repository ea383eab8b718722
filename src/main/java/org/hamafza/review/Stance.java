package org.hamafza.review;

/** Where an expert or an agency stands on a proposal. */
public enum Stance {
  SUPPORT,
  CONDITION,
  OBJECT,
  /** An agency that stayed silent until its day had passed. */
  DEEMED_NO_OBJECTION;

  /** The message that names it. */
  public String labelKey() {
    return "review.stance." + name();
  }
}
