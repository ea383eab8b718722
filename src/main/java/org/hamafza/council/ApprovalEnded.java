package org.hamafza.council;

import java.time.Instant;
import org.hamafza.shared.CaseRef;
import org.hamafza.shared.DomainEvent;
import org.hamafza.shared.Visibility;

/** What was approved for now was refused or lapsed: nothing more is paid and the work stops. */
public record ApprovalEnded(CaseRef subject, String number, boolean lapsed, Instant ratifyBy)
    implements DomainEvent {

  @Override
  public Visibility visibility() {
    return Visibility.PARTIES;
  }
}
