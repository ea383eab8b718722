package org.hamafza.clearance;

import org.hamafza.shared.CaseRef;
import org.hamafza.shared.DomainEvent;
import org.hamafza.shared.Visibility;

/** A content was handed in for the first time. */
public record ContentSubmitted(
    CaseRef subject, long contentId, String content, int version, String sha256)
    implements DomainEvent {
  @Override
  public Visibility visibility() {
    return Visibility.PARTIES;
  }
}
