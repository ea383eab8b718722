package org.hamafza.process.operator;

import org.hamafza.shared.CaseRef;
import org.hamafza.shared.DomainEvent;
import org.hamafza.shared.Visibility;

/** The operator had a failed job tried again. */
record JobRetried(CaseRef subject, String processInstanceId, String elementId)
    implements DomainEvent {
  @Override
  public Visibility visibility() {
    return Visibility.TECHNICAL;
  }
}
