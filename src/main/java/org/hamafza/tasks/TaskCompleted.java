package org.hamafza.tasks;

import org.hamafza.shared.CaseRef;
import org.hamafza.shared.DomainEvent;
import org.hamafza.shared.Visibility;

/** A person finished a piece of work. */
record TaskCompleted(CaseRef subject, long workItemId, String process, String element)
    implements DomainEvent {
  @Override
  public Visibility visibility() {
    return Visibility.SECRETARIAT;
  }
}
