package org.hamafza.registry;

import org.hamafza.shared.CaseRef;
import org.hamafza.shared.DomainEvent;
import org.hamafza.shared.Visibility;

/** The verification of a profile ended without success. */
record ProfileClosed(CaseRef subject, ProfileState ending, String reason) implements DomainEvent {
  @Override
  public Visibility visibility() {
    return Visibility.PARTIES;
  }
}
