package org.hamafza.council;

import java.time.Instant;

/**
 * What a circular vote approved for now.
 *
 * @param itemId the item of the circular vote
 * @param state WAITING, RATIFIED, REFUSED or LAPSED
 */
record Provisional(
    long proposalId,
    long councilId,
    long itemId,
    String number,
    Instant approvedAt,
    Instant ratifyBy,
    String state,
    Instant settledAt) {

  /** Whether the council still has to ratify it. */
  boolean waits() {
    return "WAITING".equals(state);
  }

  boolean ratified() {
    return "RATIFIED".equals(state);
  }

  /** Whether nobody ratified it in time. */
  boolean lapsed() {
    return "LAPSED".equals(state);
  }
}
