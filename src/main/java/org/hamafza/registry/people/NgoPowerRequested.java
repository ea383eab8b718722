package org.hamafza.registry.people;

import java.time.LocalDate;
import org.hamafza.shared.CaseRef;
import org.hamafza.shared.DomainEvent;
import org.hamafza.shared.Visibility;

/** A power of attorney was handed in: it waits for an officer. */
record NgoPowerRequested(
    CaseRef subject,
    long powerId,
    long personId,
    LocalDate validFrom,
    LocalDate validTo,
    String fileSha256)
    implements DomainEvent {
  @Override
  public Visibility visibility() {
    return Visibility.PARTIES;
  }
}
