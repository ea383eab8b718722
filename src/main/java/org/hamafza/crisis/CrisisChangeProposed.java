package org.hamafza.crisis;

import org.hamafza.shared.CaseRef;
import org.hamafza.shared.DomainEvent;
import org.hamafza.shared.Visibility;

/** A secretary proposed, out of turn, to renew a crisis or to end it early. */
public record CrisisChangeProposed(CaseRef subject, String crisisChange, String reason)
    implements DomainEvent {

  @Override
  public Visibility visibility() {
    return Visibility.SECRETARIAT;
  }
}
