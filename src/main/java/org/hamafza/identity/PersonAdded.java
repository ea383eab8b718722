package org.hamafza.identity;

import org.hamafza.shared.CaseRef;
import org.hamafza.shared.DomainEvent;
import org.hamafza.shared.Visibility;

/** A person was given access. */
record PersonAdded(CaseRef subject, long personId, String username) implements DomainEvent {
  @Override
  public Visibility visibility() {
    return Visibility.TECHNICAL;
  }
}
