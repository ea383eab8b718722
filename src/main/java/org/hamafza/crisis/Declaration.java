package org.hamafza.crisis;

import java.time.Instant;
import org.hamafza.shared.CaseRef;
import org.hamafza.shared.LocalText;

/**
 * A crisis as one person proposed it and another confirmed or refused it.
 *
 * @param startedAt null until it is in force; so are {@code reviewAt} and {@code offAt}
 * @param reviewAt when it is to be looked at next
 * @param offAt when it is over unless it is renewed
 * @param endedByTime whether it ended because nobody renewed it
 * @param alertedNgos how many NGOs were told when it began
 */
record Declaration(
    long id,
    long councilId,
    String number,
    CrisisState state,
    CrisisKind kind,
    LocalText title,
    String reason,
    Basis basis,
    Scope scope,
    long proposedBy,
    Instant proposedAt,
    Long decidedBy,
    Instant decidedAt,
    Boolean confirmed,
    String decisionNote,
    Instant startedAt,
    Instant reviewAt,
    Instant offAt,
    Instant endedAt,
    boolean endedByTime,
    int alertedNgos) {

  static final String TYPE = "crisis";

  CaseRef ref() {
    return new CaseRef(councilId, TYPE, id, number, null);
  }

  /** Whether the fast track is open at that moment. */
  boolean runsAt(Instant moment) {
    return state == CrisisState.ACTIVE && !moment.isBefore(startedAt) && moment.isBefore(offAt);
  }
}
