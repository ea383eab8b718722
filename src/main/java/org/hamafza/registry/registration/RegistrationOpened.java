package org.hamafza.registry.registration;

import org.hamafza.shared.CaseRef;
import org.hamafza.shared.DomainEvent;
import org.hamafza.shared.Visibility;

/** Whoever received the mail of a registration goes on with it and writes the profile. */
record RegistrationOpened(CaseRef subject, String legalId, long profileId, long personId)
    implements DomainEvent {
  @Override
  public Visibility visibility() {
    return Visibility.SECRETARIAT;
  }
}
