package org.hamafza.review;

import org.hamafza.shared.CaseRef;
import org.hamafza.shared.DomainEvent;
import org.hamafza.shared.Visibility;

/** Nobody has to say any more whether a case changes over to the fast track. */
record RouteSwitchDropped(CaseRef subject, DropReason dropReason) implements DomainEvent {

  @Override
  public Visibility visibility() {
    return Visibility.SECRETARIAT;
  }
}
