package org.hamafza.council;

import java.time.Instant;
import java.time.LocalDate;
import org.hamafza.shared.LocalText;

/**
 * One matter on the agenda of a session; amounts in rial.
 *
 * @param proposalId the case; null for a policy item
 * @param requested what the case asks for; 0 for a policy item
 * @param conditions one condition a line
 * @param secret whether nobody may learn who voted what; known once the vote is open
 */
public record AgendaItem(
    long id,
    long sessionId,
    int position,
    ItemKind kind,
    Long proposalId,
    LocalText title,
    ItemState state,
    LocalText proposition,
    long requested,
    long amountGranted,
    LocalText conditions,
    String responsible,
    LocalDate dueOn,
    Instant declarationsCloseAt,
    Instant ballotClosesAt,
    boolean secret,
    Vote vote) {

  /**
   * The numbers of the vote; null where not known yet.
   *
   * @param eligible present and entitled to vote
   * @param castingChoice what the chair said at a tie
   */
  public record Vote(
      Integer quorum,
      Integer presentSeats,
      Boolean quorumMet,
      Integer eligible,
      String majority,
      Integer needed,
      Integer minEligible,
      Integer yes,
      Integer no,
      Integer abstain,
      Integer defer,
      String castingChoice,
      String castingReason,
      String outcome,
      boolean partial,
      boolean conditional,
      boolean castingVote) {}

  /** Whether the case waits for what the council says here; a ratification finds it under way. */
  boolean decidesCase() {
    return proposalId != null && kind != ItemKind.RATIFICATION;
  }

  /** How many conditions there are. */
  public int conditionCount() {
    return (int) Math.max(lines(conditions.fa()), lines(conditions.en()));
  }

  private static long lines(String text) {
    return text.lines().filter(line -> !line.isBlank()).count();
  }
}
