package org.hamafza.council;

import java.time.Instant;

/**
 * What a secretary says when calling a session.
 *
 * @param shortNoticeReason empty if the lead time is kept
 * @param secondCallOf the meeting without quorum whose agenda is taken over; null for any other
 */
public record SessionCall(
    SessionType type, Instant startsAt, String place, String shortNoticeReason, Long secondCallOf) {

  /** A session of its own. */
  public SessionCall(SessionType type, Instant startsAt, String place, String shortNoticeReason) {
    this(type, startsAt, place, shortNoticeReason, null);
  }
}
