package org.hamafza.council;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import org.hamafza.shared.LocalText;

/**
 * A numbered decision of a council, or of its secretariat; amounts in rial.
 *
 * @param sessionId null for a decision of the secretariat, which no session has made
 * @param itemId null likewise
 * @param number year, meeting and order of adoption, such as 1399-07-05; unique in its council
 * @param proposalId null where it is about no case
 * @param outcome APPROVED, APPROVED_PARTIAL, APPROVED_CONDITIONAL, REJECTED, DEFERRED, DEFERRED_COI
 * @param conditions one condition a line
 * @param reason the chair's where the chair broke a tie, the secretariat's; else empty
 * @param departsFrom what was recommended or advised and not followed
 * @param departureReason why; empty where nothing was departed from
 * @param publishedAt null until the minutes are signed
 * @param voidedAt null while it holds; else when the vote on it was repeated
 * @param sha256 of the canonical JSON of what was adopted
 */
public record Resolution(
    long id,
    long councilId,
    Long sessionId,
    Long itemId,
    String number,
    Long proposalId,
    LocalText text,
    String outcome,
    boolean partial,
    boolean conditional,
    boolean castingVote,
    long amountGranted,
    LocalText conditions,
    String reason,
    Set<Departure> departsFrom,
    String departureReason,
    String responsible,
    LocalDate dueOn,
    Instant adoptedAt,
    Instant publishedAt,
    Instant voidedAt,
    String content,
    String sha256) {

  /** Whether the case may go on to be carried out. */
  public boolean approved() {
    return outcome.startsWith("APPROVED");
  }
}
