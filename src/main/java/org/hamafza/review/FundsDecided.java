package org.hamafza.review;

import java.time.LocalDate;
import org.hamafza.shared.CaseRef;
import org.hamafza.shared.DomainEvent;
import org.hamafza.shared.Visibility;

/** The secretary has decided what becomes of a case for which not all money is there. */
record FundsDecided(CaseRef subject, String fundsDecision, LocalDate waitUntil, String reason)
    implements DomainEvent {

  @Override
  public Visibility visibility() {
    return Visibility.PARTIES;
  }
}
