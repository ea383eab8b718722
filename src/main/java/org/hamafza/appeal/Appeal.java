package org.hamafza.appeal;

import java.time.Instant;
import org.hamafza.council.Relief;

/**
 * An appeal of an NGO against a decision on a case.
 *
 * @param entryBefore the last entry of the record of the case before it was filed
 * @param ground why it is filed; empty where that is still to be said
 * @param hindrance why it could not be filed in time; empty if it was, or nothing hindered
 * @param panelRound counts what the panel has proposed to the council
 * @param relief what the panel proposes now; null before
 */
record Appeal(
    long id,
    String number,
    long councilId,
    long proposalId,
    long ngoId,
    long filedBy,
    Instant filedAt,
    long entryBefore,
    AppealedDecision decision,
    String ground,
    String hindrance,
    AppealState state,
    Check check,
    Refusal refusal,
    Hearing hearing,
    int panelRound,
    Relief relief,
    Instant endedAt) {

  /**
   * What the officer established, and what the table made of it; null where not known yet.
   *
   * @param admissibility an answer of the table AppealAdmissible
   */
  record Check(Long by, Instant at, boolean hindranceProven, String note, String admissibility) {}

  /** What a second person said of a refusal; null where nobody has been asked. */
  record Refusal(Boolean confirmed, Long by, Instant at, String reason) {}

  /** When and where the NGO is heard and what it said; null where not known yet. */
  record Hearing(Instant at, String place, Boolean ngoHeard, String record) {}
}
