package org.hamafza.council;

import org.hamafza.shared.LocalText;

/**
 * How the secretariat wants to decide a case; amounts in rial.
 *
 * @param approved what the second signer said; null before
 * @param note why it was sent back; else empty
 * @param number given when it is approved; null before
 * @param calledIn whether the chair wants the council to decide; null while the chair has not said
 */
public record ProposedDecision(
    long id,
    long proposalId,
    Draft draft,
    long proposedBy,
    Boolean approved,
    String note,
    Integer year,
    Integer orderNo,
    String number,
    Boolean calledIn,
    String callInReason) {

  /** What the secretary writes. */
  public record Draft(
      SecretariatOutcome outcome,
      long amountGranted,
      LocalText text,
      LocalText conditions,
      String reason) {}
}
