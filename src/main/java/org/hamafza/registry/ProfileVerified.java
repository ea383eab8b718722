package org.hamafza.registry;

import java.time.LocalDate;
import org.hamafza.shared.CaseRef;
import org.hamafza.shared.DomainEvent;
import org.hamafza.shared.Visibility;

/** A profile was verified: what it says counts from now on. */
record ProfileVerified(
    CaseRef subject, long ngoId, int version, LocalDate validUntil, String riskLevel)
    implements DomainEvent {
  @Override
  public Visibility visibility() {
    return Visibility.PARTIES;
  }
}
