package org.hamafza.appeal;

import org.hamafza.shared.CaseRef;
import org.hamafza.shared.DomainEvent;
import org.hamafza.shared.Visibility;

/** The appeal is not heard. */
public record AppealRefused(
    CaseRef subject, long appealId, String appealNumber, String admissibility, String reason)
    implements DomainEvent {
  @Override
  public Visibility visibility() {
    return Visibility.PARTIES;
  }
}
