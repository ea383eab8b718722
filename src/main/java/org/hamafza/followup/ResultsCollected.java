package org.hamafza.followup;

import org.hamafza.shared.CaseRef;
import org.hamafza.shared.DomainEvent;
import org.hamafza.shared.Visibility;

/** The results of a project were collected for its review. */
record ResultsCollected(
    CaseRef subject,
    long reviewId,
    double onTimePercent,
    boolean evidenceVerified,
    int completedProjects,
    boolean unreturnedFunds,
    boolean finalReportMissing)
    implements DomainEvent {
  @Override
  public Visibility visibility() {
    return Visibility.PARTIES;
  }
}
