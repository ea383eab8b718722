package org.hamafza.clearance;

import org.hamafza.shared.CaseRef;
import org.hamafza.shared.DomainEvent;
import org.hamafza.shared.Visibility;

/** The authority withdrew a content that it had cleared. */
public record ContentWithdrawn(
    CaseRef subject,
    long contentId,
    String content,
    String clearanceCode,
    String reason,
    String correction)
    implements DomainEvent {
  @Override
  public Visibility visibility() {
    return Visibility.PARTIES;
  }
}
