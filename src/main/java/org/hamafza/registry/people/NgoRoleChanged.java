package org.hamafza.registry.people;

import org.hamafza.shared.CaseRef;
import org.hamafza.shared.DomainEvent;
import org.hamafza.shared.Visibility;

/** A person of an NGO became its administrator, or is it no longer. */
record NgoRoleChanged(CaseRef subject, long personId, boolean administrator)
    implements DomainEvent {
  @Override
  public Visibility visibility() {
    return Visibility.PARTIES;
  }
}
