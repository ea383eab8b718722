package org.hamafza.council;

import java.time.Instant;
import org.hamafza.shared.CaseRef;
import org.hamafza.shared.LocalText;

/**
 * A meeting of a council.
 *
 * @param sessionNo the number within the Jalali year
 * @param number the readable number, such as ISF-1399-S-07
 * @param shortNoticeReason why it was called later than the rule wants; empty if it was not
 * @param agendaApproved what the chair said about the agenda; null while not asked
 * @param agendaNote why the chair sent the agenda back
 * @param quorum the rule as determined at the opening; null before
 * @param presentAtOpening filled voting seats when it opened; null before
 * @param minutes the prose part of the minutes
 * @param invitation what those who are invited were told
 */
public record Session(
    long id,
    long councilId,
    int year,
    int sessionNo,
    String number,
    SessionType type,
    Instant startsAt,
    String place,
    String shortNoticeReason,
    SessionState state,
    Boolean agendaApproved,
    String agendaNote,
    Instant openedAt,
    Instant closedAt,
    Instant publishedAt,
    QuorumRule quorum,
    Integer presentAtOpening,
    LocalText minutes,
    String minutesSha256,
    Signature secretary,
    Signature chair,
    Invitation invitation) {

  /** Who signed the minutes and when. */
  public record Signature(long personId, Instant at) {}

  /**
   * What those who are invited were told.
   *
   * @param sentAt null before they were
   * @param sequence grows with every change that they are told of
   * @param changeReason why time or place was changed last, or why the session is not held
   */
  public record Invitation(Instant sentAt, int sequence, String changeReason) {}

  /** Whether people meet: a vote by letter invites nobody. */
  boolean invites() {
    return type != SessionType.CIRCULAR_CRISIS;
  }

  /** The session as the record names it. */
  public CaseRef ref() {
    return CaseRef.session(councilId, id, number);
  }
}
