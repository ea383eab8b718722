package org.hamafza.review;

import java.time.Instant;
import java.time.LocalDate;

/**
 * What finance says of the money that a case asks for.
 *
 * @param asked what the case asked for then, in rial
 * @param available what of it is there, in rial
 * @param budgetLine from where it would be paid; empty if nothing is there
 * @param decision what the secretary makes of a shortage; null if there is none, or until then
 * @param waitUntil when finance is asked again; null unless the case waits
 */
record FundsAnswer(
    long id,
    long proposalId,
    long asked,
    long available,
    String budgetLine,
    String remark,
    long answeredBy,
    Instant answeredAt,
    Decision decision,
    LocalDate waitUntil,
    String reason,
    Long decidedBy,
    Instant decidedAt) {

  /** What becomes of a case for which not all money is there. */
  enum Decision {
    WAIT,
    REDUCE
  }

  boolean confirmed() {
    return available >= asked;
  }

  /** Whether finance need not be asked again. */
  boolean settled() {
    return confirmed() || decision == Decision.REDUCE;
  }
}
