package org.hamafza.registry.registration;

import java.time.Instant;
import org.hamafza.shared.CaseRef;
import org.hamafza.shared.DomainEvent;
import org.hamafza.shared.Visibility;

/** Somebody asked to register an NGO: a mail is on its way to the address that was given. */
record RegistrationRequested(CaseRef subject, String legalId, Instant expiresAt)
    implements DomainEvent {
  @Override
  public Visibility visibility() {
    return Visibility.SECRETARIAT;
  }
}
