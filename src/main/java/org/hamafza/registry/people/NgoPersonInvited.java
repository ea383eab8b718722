package org.hamafza.registry.people;

import java.time.Instant;
import org.hamafza.shared.CaseRef;
import org.hamafza.shared.DomainEvent;
import org.hamafza.shared.Visibility;

/** Somebody was invited to act for an NGO. */
record NgoPersonInvited(
    CaseRef subject, long invitationId, boolean administrator, Instant expiresAt)
    implements DomainEvent {
  @Override
  public Visibility visibility() {
    return Visibility.PARTIES;
  }
}
