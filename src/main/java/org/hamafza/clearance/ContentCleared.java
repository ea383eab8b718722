package org.hamafza.clearance;

import org.hamafza.shared.CaseRef;
import org.hamafza.shared.DomainEvent;
import org.hamafza.shared.Visibility;

/** A content may be used until that day. */
record ContentCleared(
    CaseRef subject, String content, String clearanceCode, java.time.LocalDate expiresOn)
    implements DomainEvent {
  @Override
  public Visibility visibility() {
    return Visibility.PARTIES;
  }
}
