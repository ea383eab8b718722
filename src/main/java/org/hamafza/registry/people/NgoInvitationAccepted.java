package org.hamafza.registry.people;

import org.hamafza.shared.CaseRef;
import org.hamafza.shared.DomainEvent;
import org.hamafza.shared.Visibility;

/** An invited person acts for an NGO from now on. */
record NgoInvitationAccepted(CaseRef subject, long invitationId, long personId)
    implements DomainEvent {
  @Override
  public Visibility visibility() {
    return Visibility.PARTIES;
  }
}
