package org.hamafza.registry;

import java.time.LocalDate;
import org.hamafza.shared.CaseRef;
import org.hamafza.shared.DomainEvent;
import org.hamafza.shared.Visibility;

/** The people of an NGO were told that its profile is about to run out. */
record ProfileReminded(CaseRef subject, LocalDate validUntil) implements DomainEvent {
  @Override
  public Visibility visibility() {
    return Visibility.PARTIES;
  }
}
