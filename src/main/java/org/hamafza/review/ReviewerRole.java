package org.hamafza.review;

/** In which capacity somebody reviews; the names are those of the table RequiredReviewers. */
public enum ReviewerRole {
  SECRETARIAT_EXPERT,
  SUBJECT_EXPERT,
  SUBJECT_EXPERT_2,
  NGO_PEER_REVIEWER,
  CRISIS_DESK,
  FINANCE_REVIEWER,
  COUNTY_FOCAL_POINT,
  SAFEGUARDING_REVIEWER,
  LEGAL_REVIEWER,
  /** Called in when the others are too far apart. */
  THIRD_REVIEWER;

  /** The message that names it. */
  public String labelKey() {
    return "review.role." + name();
  }
}
