package org.hamafza.audit;

import org.hamafza.shared.CaseRef;
import org.hamafza.shared.DomainEvent;
import org.hamafza.shared.Visibility;

/** A step of a process failed for good; the operator sees the cause and tries again. */
record IncidentHappened(CaseRef subject, String processInstanceId, String elementId)
    implements DomainEvent {
  @Override
  public Visibility visibility() {
    return Visibility.TECHNICAL;
  }
}
