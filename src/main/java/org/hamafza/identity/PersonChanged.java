package org.hamafza.identity;

import org.hamafza.shared.CaseRef;
import org.hamafza.shared.DomainEvent;
import org.hamafza.shared.Visibility;

/** A person's details, password or access changed; {@code change} names what. */
record PersonChanged(CaseRef subject, long personId, String change) implements DomainEvent {
  @Override
  public Visibility visibility() {
    return Visibility.TECHNICAL;
  }
}
