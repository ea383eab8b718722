package org.hamafza.review;

import org.hamafza.shared.CaseRef;
import org.hamafza.shared.DomainEvent;
import org.hamafza.shared.Visibility;

/** A secretary has said whether a running case changes over to the fast track. */
record RouteSwitchAnswered(CaseRef subject, boolean confirmed, String reason)
    implements DomainEvent {

  @Override
  public Visibility visibility() {
    return Visibility.PARTIES;
  }
}
