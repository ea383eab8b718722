package org.hamafza.clearance;

import org.hamafza.shared.CaseRef;
import org.hamafza.shared.DomainEvent;
import org.hamafza.shared.Visibility;

/** An NGO has written, or changed, what it will hand in. */
record ContentWritten(CaseRef subject, long contentId, String sha256) implements DomainEvent {
  @Override
  public Visibility visibility() {
    return Visibility.PARTIES;
  }
}
