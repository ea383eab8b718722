package org.hamafza.council;

import org.hamafza.shared.CaseRef;
import org.hamafza.shared.DomainEvent;
import org.hamafza.shared.Visibility;

/** A case has waited for the council longer than its route allows; the chair was told. */
record DecisionOverdue(CaseRef subject) implements DomainEvent {

  @Override
  public Visibility visibility() {
    return Visibility.SECRETARIAT;
  }
}
