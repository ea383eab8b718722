package org.hamafza.followup;

import org.hamafza.shared.CaseRef;
import org.hamafza.shared.DomainEvent;
import org.hamafza.shared.Visibility;

/** An NGO handed in a report; amounts in rial. */
record ReportSubmitted(
    CaseRef subject,
    long reportId,
    int position,
    Report.Kind reportKind,
    long spent,
    long repaid,
    boolean onTime)
    implements DomainEvent {
  @Override
  public Visibility visibility() {
    return Visibility.PARTIES;
  }
}
