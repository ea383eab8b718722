package org.hamafza.registry.flags;

import org.hamafza.registry.FlagKind;
import org.hamafza.shared.CaseRef;
import org.hamafza.shared.DomainEvent;
import org.hamafza.shared.Visibility;

/** A second person did not confirm a flag; it never counted. */
record NgoFlagDeclined(CaseRef subject, long flagId, FlagKind flagKind, String reason)
    implements DomainEvent {
  @Override
  public Visibility visibility() {
    return Visibility.SECRETARIAT;
  }
}
