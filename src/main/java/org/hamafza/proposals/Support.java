package org.hamafza.proposals;

/** What an applicant asks public bodies for. */
public enum Support {
  MONEY,
  PREMISES,
  TRAINING,
  MEDIA,
  EXPERT,
  VOLUNTEERS,
  IN_KIND,
  PERMIT
}
