package org.hamafza.tasks;

import org.hamafza.shared.CaseRef;
import org.hamafza.shared.DomainEvent;
import org.hamafza.shared.Visibility;

/** A person took a piece of work, or ({@code claimed} false) put it back for the group. */
record TaskClaimed(
    CaseRef subject, long workItemId, String process, String element, boolean claimed)
    implements DomainEvent {
  @Override
  public Visibility visibility() {
    return Visibility.SECRETARIAT;
  }
}
