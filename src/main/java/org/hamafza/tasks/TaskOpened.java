package org.hamafza.tasks;

import java.time.Instant;
import org.hamafza.shared.CaseRef;
import org.hamafza.shared.DomainEvent;
import org.hamafza.shared.Visibility;

/** Somebody was given something to do. */
public record TaskOpened(
    CaseRef subject,
    String process,
    String element,
    String role,
    String agencyCode,
    Long assigneeId,
    Instant dueAt)
    implements DomainEvent {
  @Override
  public Visibility visibility() {
    return Visibility.SECRETARIAT;
  }
}
