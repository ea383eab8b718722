package org.hamafza.registry.flags;

import org.hamafza.registry.FlagKind;
import org.hamafza.shared.CaseRef;
import org.hamafza.shared.DomainEvent;
import org.hamafza.shared.Visibility;

/** Somebody wants to lift a flag, which a second person has to confirm. */
record NgoFlagLiftProposed(
    CaseRef subject, long flagId, FlagKind flagKind, boolean upheld, String reason)
    implements DomainEvent {
  @Override
  public Visibility visibility() {
    return Visibility.SECRETARIAT;
  }
}
