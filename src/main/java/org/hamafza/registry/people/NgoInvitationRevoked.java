package org.hamafza.registry.people;

import org.hamafza.shared.CaseRef;
import org.hamafza.shared.DomainEvent;
import org.hamafza.shared.Visibility;

/** An invitation that nobody had accepted was taken back. */
record NgoInvitationRevoked(CaseRef subject, long invitationId) implements DomainEvent {
  @Override
  public Visibility visibility() {
    return Visibility.PARTIES;
  }
}
