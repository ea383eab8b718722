package org.hamafza.registry;

import org.hamafza.shared.CaseRef;
import org.hamafza.shared.DomainEvent;
import org.hamafza.shared.Visibility;

/** A step of a profile was written anew. */
record ProfileChanged(CaseRef subject, ProfileStep step, String sha256) implements DomainEvent {
  @Override
  public Visibility visibility() {
    return Visibility.PARTIES;
  }
}
