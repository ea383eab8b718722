package org.hamafza.registry.flags;

import org.hamafza.registry.FlagKind;
import org.hamafza.shared.CaseRef;
import org.hamafza.shared.DomainEvent;
import org.hamafza.shared.Visibility;

/** A flag counts no longer: people lifted it, or its last day is over. */
record NgoFlagEnded(
    CaseRef subject, long flagId, FlagKind flagKind, boolean expired, boolean upheld, String reason)
    implements DomainEvent {
  @Override
  public Visibility visibility() {
    return flagKind.blocks() ? Visibility.PARTIES : Visibility.SECRETARIAT;
  }
}
