package org.hamafza.followup;

import java.time.LocalDate;
import org.hamafza.shared.CaseRef;
import org.hamafza.shared.DomainEvent;
import org.hamafza.shared.Visibility;

/** The owner of an action was told to carry it out. */
record ActionAssigned(CaseRef subject, long actionId, int number, String owner, LocalDate dueOn)
    implements DomainEvent {
  @Override
  public Visibility visibility() {
    return Visibility.PARTIES;
  }
}
