package org.hamafza.tasks;

import java.time.Instant;
import org.hamafza.shared.CaseRef;
import org.hamafza.shared.DomainEvent;
import org.hamafza.shared.Visibility;

/** A case came to its end or decision, in its time or not. */
record CaseClockEnded(CaseRef subject, Instant dueAt, boolean inTime) implements DomainEvent {
  @Override
  public Visibility visibility() {
    return Visibility.PARTIES;
  }
}
