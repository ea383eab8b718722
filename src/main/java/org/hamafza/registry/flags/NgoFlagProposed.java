package org.hamafza.registry.flags;

import java.time.LocalDate;
import org.hamafza.registry.FlagKind;
import org.hamafza.shared.CaseRef;
import org.hamafza.shared.DomainEvent;
import org.hamafza.shared.Visibility;

/** Somebody wants to set a flag that a second person has to confirm. */
record NgoFlagProposed(
    CaseRef subject, long flagId, FlagKind flagKind, String reason, LocalDate validTo)
    implements DomainEvent {
  @Override
  public Visibility visibility() {
    return Visibility.SECRETARIAT;
  }
}
