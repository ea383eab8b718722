package org.hamafza.registry;

import org.hamafza.shared.CaseRef;
import org.hamafza.shared.DomainEvent;
import org.hamafza.shared.Visibility;

/** An officer decided whether the NGO of a profile is one that is known already. */
record DuplicateDecided(CaseRef subject, boolean same, Long ngoId, Long profileId, String reason)
    implements DomainEvent {
  @Override
  public Visibility visibility() {
    return Visibility.SECRETARIAT;
  }
}
