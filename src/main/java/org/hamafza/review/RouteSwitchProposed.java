package org.hamafza.review;

import org.hamafza.shared.CaseRef;
import org.hamafza.shared.DomainEvent;
import org.hamafza.shared.Visibility;

/** A declared crisis opens the fast track to a running case; a secretary has to confirm it. */
public record RouteSwitchProposed(CaseRef subject, String routeBefore, String declaration)
    implements DomainEvent {

  @Override
  public Visibility visibility() {
    return Visibility.SECRETARIAT;
  }
}
