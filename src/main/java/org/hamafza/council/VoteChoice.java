package org.hamafza.council;

/** What a member may vote. */
enum VoteChoice {
  YES,
  NO,
  ABSTAIN,
  DEFER
}
