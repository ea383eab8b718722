package org.hamafza.proposals.calls;

import java.time.LocalDate;
import org.hamafza.shared.CaseRef;
import org.hamafza.shared.DomainEvent;
import org.hamafza.shared.Visibility;

/** A secretary lets one NGO submit under a call until a last day of its own. */
record LateSubmissionAllowed(CaseRef subject, long ngoId, LocalDate lastDay, String reason)
    implements DomainEvent {
  // One NGO's reasons are no concern of the others.
  @Override
  public Visibility visibility() {
    return Visibility.SECRETARIAT;
  }
}
