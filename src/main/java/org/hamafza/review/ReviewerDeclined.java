package org.hamafza.review;

import org.hamafza.shared.CaseRef;
import org.hamafza.shared.DomainEvent;
import org.hamafza.shared.Visibility;

/** A reviewer gave the place back for another reason than a conflict of interest. */
record ReviewerDeclined(CaseRef subject, ReviewerRole role, String reason) implements DomainEvent {

  @Override
  public Visibility visibility() {
    return Visibility.SECRETARIAT;
  }
}
