package org.hamafza.proposals;

import org.hamafza.shared.CaseRef;
import org.hamafza.shared.DomainEvent;
import org.hamafza.shared.Visibility;

/**
 * An officer decided whether to offer the NGO of a file to join forces with that of another one.
 */
record SynergyConsidered(CaseRef subject, String offer, String file, String message)
    implements DomainEvent {

  @Override
  public Visibility visibility() {
    return Visibility.SECRETARIAT;
  }
}
