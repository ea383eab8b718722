package org.hamafza.registry;

import java.time.Instant;
import org.hamafza.shared.CaseRef;
import org.hamafza.shared.DomainEvent;
import org.hamafza.shared.Visibility;

/** A profile went back to the NGO. */
record CompletionRequested(CaseRef subject, int round, String note, Instant dueAt)
    implements DomainEvent {
  @Override
  public Visibility visibility() {
    return Visibility.PARTIES;
  }
}
