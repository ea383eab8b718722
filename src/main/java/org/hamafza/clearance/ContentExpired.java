package org.hamafza.clearance;

import org.hamafza.shared.CaseRef;
import org.hamafza.shared.DomainEvent;
import org.hamafza.shared.Visibility;

/** The clearance of a content has run out. */
record ContentExpired(CaseRef subject, String content, String clearanceCode)
    implements DomainEvent {
  @Override
  public Visibility visibility() {
    return Visibility.PARTIES;
  }
}
