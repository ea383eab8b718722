package org.hamafza.registry.people;

import org.hamafza.shared.CaseRef;
import org.hamafza.shared.DomainEvent;
import org.hamafza.shared.Visibility;

/** A person acts for an NGO no longer. */
record NgoAccessEnded(CaseRef subject, long personId) implements DomainEvent {
  @Override
  public Visibility visibility() {
    return Visibility.PARTIES;
  }
}
