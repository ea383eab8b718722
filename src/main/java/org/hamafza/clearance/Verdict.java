package org.hamafza.clearance;

/** What the authority may say about a version. */
enum Verdict {
  APPROVE,
  ASK_CHANGES,
  REJECT
}
