package org.hamafza.followup;

import org.hamafza.shared.CaseRef;
import org.hamafza.shared.DomainEvent;
import org.hamafza.shared.Visibility;

/** An officer accepted a report or returned it. */
record ReportVerified(
    CaseRef subject,
    long reportId,
    int position,
    boolean accepted,
    boolean evidenceVerified,
    String reason)
    implements DomainEvent {
  @Override
  public Visibility visibility() {
    return Visibility.PARTIES;
  }
}
