package org.hamafza.council;

import java.time.Instant;
import org.hamafza.shared.CaseRef;
import org.hamafza.shared.DomainEvent;
import org.hamafza.shared.Visibility;

/**
 * A session was called.
 *
 * @param shortNoticeReason empty where the lead time was kept
 * @param secondCallOf the number of the meeting without quorum whose agenda it has; null if none
 */
public record SessionCalled(
    CaseRef subject,
    SessionType type,
    Instant startsAt,
    String place,
    String shortNoticeReason,
    String secondCallOf)
    implements DomainEvent {

  @Override
  public Visibility visibility() {
    return Visibility.SECRETARIAT;
  }
}
