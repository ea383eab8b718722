package org.hamafza.followup;

import org.hamafza.shared.CaseRef;
import org.hamafza.shared.DomainEvent;
import org.hamafza.shared.Visibility;

/** An officer accepted what an owner reported, or sent it back. */
record ActionVerified(
    CaseRef subject, long actionId, int number, int attempt, boolean accepted, String reason)
    implements DomainEvent {
  @Override
  public Visibility visibility() {
    return Visibility.PARTIES;
  }
}
