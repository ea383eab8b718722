package org.hamafza.proposals;

import org.hamafza.shared.CaseRef;
import org.hamafza.shared.DomainEvent;
import org.hamafza.shared.Visibility;

/** The secretary decided about an officer's proposal to reject. */
record RejectionReviewed(
    CaseRef subject, int version, boolean confirmed, String reason, boolean forbiddenAim)
    implements DomainEvent {
  @Override
  public Visibility visibility() {
    return Visibility.SECRETARIAT;
  }
}
