package org.hamafza.tasks;

import java.time.Instant;
import org.hamafza.shared.CaseRef;
import org.hamafza.shared.DomainEvent;
import org.hamafza.shared.Visibility;

/** The terms of a case go on with what was left of them. */
public record ClockResumed(
    CaseRef subject, PauseReason standstill, Instant pausedAt, int workingDays, int works)
    implements DomainEvent {
  @Override
  public Visibility visibility() {
    return Visibility.PARTIES;
  }
}
