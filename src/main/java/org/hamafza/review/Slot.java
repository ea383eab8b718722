package org.hamafza.review;

import java.time.Instant;
import java.time.LocalDate;

/**
 * A place for one reviewer on a proposal.
 *
 * @param reviewerId null until somebody is assigned
 * @param conflictCode what the reviewer declared; null before
 * @param stance for opinions that are in
 * @param version the submitted version of the proposal that was assessed; null before it is in
 * @param vacancy why it stays empty, because nobody may take it; null unless that was decided
 * @param rubricFrom the rubric that holds for the proposal, also for places added later
 */
record Slot(
    long id,
    long proposalId,
    int round,
    ReviewerRole role,
    Contribution contribution,
    State state,
    Long reviewerId,
    String conflictCode,
    Stance stance,
    String remark,
    LocalDate rubricFrom,
    Integer version,
    Instant endedAt,
    String vacancy) {

  /** Stands for a conflict where a reviewer gave the place back without one. */
  static final String DECLINED = "DECLINED";

  /** Whether the reviewer's work is in. */
  enum State {
    PENDING,
    RECUSED,
    SUBMITTED
  }

  boolean scores() {
    return contribution == Contribution.SCORE;
  }

  boolean open() {
    return state == State.PENDING && reviewerId == null && vacancy == null;
  }

  boolean vacant() {
    return vacancy != null;
  }

  boolean forPeer() {
    return role == ReviewerRole.NGO_PEER_REVIEWER;
  }

  boolean submitted() {
    return state == State.SUBMITTED;
  }

  /** Whether it is this person's, who has not stepped out. */
  boolean activeFor(long personId) {
    return state != State.RECUSED && reviewerId != null && reviewerId == personId;
  }
}
