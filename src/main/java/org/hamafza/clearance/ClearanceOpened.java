package org.hamafza.clearance;

import org.hamafza.shared.CaseRef;
import org.hamafza.shared.DomainEvent;
import org.hamafza.shared.Visibility;

/** A content was laid before the authority on its subject. */
record ClearanceOpened(
    CaseRef subject,
    String content,
    int version,
    String agencyCode,
    boolean crisis,
    String clearanceTerm)
    implements DomainEvent {
  @Override
  public Visibility visibility() {
    return Visibility.PARTIES;
  }
}
