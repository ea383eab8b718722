package org.hamafza.tasks;

import java.time.Instant;
import java.util.List;
import org.hamafza.shared.CaseRef;
import org.hamafza.shared.DomainEvent;
import org.hamafza.shared.Visibility;

/**
 * A part of the time for a piece of work is over, and people were told.
 *
 * @param told their ids; empty for a reminder that would have come too late
 */
record Escalated(
    CaseRef subject,
    long workItemId,
    String process,
    String element,
    Level level,
    int percent,
    Instant dueAt,
    List<Long> told)
    implements DomainEvent {

  @Override
  public Visibility visibility() {
    return Visibility.SECRETARIAT;
  }
}
