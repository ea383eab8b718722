package org.hamafza.council;

import java.time.Instant;
import org.hamafza.shared.CaseRef;
import org.hamafza.shared.DomainEvent;
import org.hamafza.shared.Visibility;

/** A session was called; {@code shortNoticeReason} is empty where the lead time was kept. */
public record SessionCalled(
    CaseRef subject, SessionType type, Instant startsAt, String place, String shortNoticeReason)
    implements DomainEvent {

  @Override
  public Visibility visibility() {
    return Visibility.SECRETARIAT;
  }
}
