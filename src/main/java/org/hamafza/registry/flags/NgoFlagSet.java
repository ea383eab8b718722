package org.hamafza.registry.flags;

import java.time.LocalDate;
import org.hamafza.registry.FlagKind;
import org.hamafza.shared.CaseRef;
import org.hamafza.shared.DomainEvent;
import org.hamafza.shared.Visibility;

/** A flag counts from now on. */
record NgoFlagSet(CaseRef subject, long flagId, FlagKind flagKind, String reason, LocalDate validTo)
    implements DomainEvent {
  @Override
  public Visibility visibility() {
    return flagKind.blocks() ? Visibility.PARTIES : Visibility.SECRETARIAT;
  }
}
