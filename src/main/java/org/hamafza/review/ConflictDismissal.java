package org.hamafza.review;

import java.time.Instant;

/**
 * Somebody finds that a known conflict of a person is none; it counts once another has confirmed
 * it.
 *
 * @param code such as COI-4
 * @param party from which the conflict comes, as in {@link KnownConflict}
 * @param confirmed null until a second person has answered
 * @param answer what that person said to it; may be empty
 */
record ConflictDismissal(
    long id,
    long proposalId,
    long personId,
    String code,
    String party,
    String reason,
    long proposedBy,
    Instant proposedAt,
    Boolean confirmed,
    String answer,
    Long answeredBy,
    Instant answeredAt) {

  /** Of which conflict, as in {@link KnownConflict}. */
  String key() {
    return personId + ":" + code + ":" + party;
  }

  public boolean waits() {
    return confirmed == null;
  }

  /** Message key of where it stands. */
  public String stateKey() {
    return "review.conflicts.state." + (waits() ? "WAITS" : confirmed ? "DISMISSED" : "REFUSED");
  }
}
