package org.hamafza.council;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import org.hamafza.shared.LocalText;

/**
 * One matter on the agenda of a session; amounts in rial.
 *
 * @param proposalId the case; null for a policy item
 * @param minutesOf the earlier session whose minutes are to be approved; else null
 * @param reportOn the decision of the secretariat that a report is about; else null
 * @param requested what the case asks for; 0 for a policy item
 * @param conditions one condition a line
 * @param secret whether nobody may learn who voted what; known once the vote is open
 * @param withdrawnReason why it is not dealt with, as its NGO or whoever presides said; else empty
 * @param castingSeat the seat that may break a tie; known once the vote is open, null if none may
 */
public record AgendaItem(
    long id,
    long sessionId,
    int position,
    ItemKind kind,
    Long proposalId,
    Long minutesOf,
    Long reportOn,
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
    String withdrawnReason,
    Vote vote,
    Explanation explanation,
    BallotForm ballotForm,
    Long castingSeat,
    Repetition repetition,
    Appealed appealed) {

  /**
   * The appeal that an item is about; nothing where it is about none.
   *
   * @param relief what the panel proposes
   * @param leastGrant what the decision that is appealed grants already, in rial
   */
  public record Appealed(Long appealId, Relief relief, long leastGrant) {

    static final Appealed NONE = new Appealed(null, null, 0);
  }

  /**
   * What a repeated vote leaves behind.
   *
   * @param repeats the item whose vote this one repeats; null if it repeats none
   * @param voided whether this vote was repeated, so that its outcome is void
   * @param reason why it was
   */
  public record Repetition(Long repeats, boolean voided, String reason) {}

  /** Why the council decided otherwise than advised; nothing and empty where it did not. */
  public record Explanation(Set<Departure> departsFrom, String reason) {

    /** Whether there is still a reason to be given. */
    boolean owed() {
      return !departsFrom.isEmpty() && reason.isBlank();
    }
  }

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

  /** Whether it is about a decision that was appealed. */
  boolean isAppeal() {
    return appealed.appealId() != null;
  }

  /** Whether money is put to the vote. */
  boolean grants() {
    return decidesCase() || appealed.relief() == Relief.OVERTURN;
  }

  /** Whether members were called to it and have not decided. */
  boolean isInHand() {
    return state.isCalled() || state.isBeingDecided();
  }

  /** Whether it was decided and the decision holds. */
  boolean stands() {
    return state == ItemState.DECIDED && !repetition.voided();
  }

  /**
   * Whether the case waits for what the council says here; a ratification finds it under way, an
   * appeal leaves it where it is.
   */
  boolean decidesCase() {
    return proposalId != null && kind != ItemKind.RATIFICATION && !isAppeal();
  }

  /** How many conditions there are. */
  public int conditionCount() {
    return (int) Math.max(lines(conditions.fa()), lines(conditions.en()));
  }

  private static long lines(String text) {
    return text.lines().filter(line -> !line.isBlank()).count();
  }
}
