package org.hamafza.crisis;

/** What the regular look at a crisis comes to. */
public enum ReviewAnswer {
  KEEP,
  RENEW,
  END
}
