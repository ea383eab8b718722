package org.hamafza.registry.people;

import org.hamafza.shared.CaseRef;
import org.hamafza.shared.DomainEvent;
import org.hamafza.shared.Visibility;

/** An officer decided whether a person signs for an NGO. */
record NgoPowerDecided(
    CaseRef subject, long powerId, long personId, boolean confirmed, String reason)
    implements DomainEvent {
  @Override
  public Visibility visibility() {
    return Visibility.PARTIES;
  }
}
