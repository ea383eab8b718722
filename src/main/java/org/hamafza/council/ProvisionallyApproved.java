package org.hamafza.council;

import java.time.Instant;
import org.hamafza.shared.CaseRef;
import org.hamafza.shared.DomainEvent;
import org.hamafza.shared.Visibility;

/** A case was approved by circular for now; the council has to ratify it by then. */
public record ProvisionallyApproved(CaseRef subject, String number, Instant ratifyBy)
    implements DomainEvent {

  @Override
  public Visibility visibility() {
    return Visibility.PARTIES;
  }
}
