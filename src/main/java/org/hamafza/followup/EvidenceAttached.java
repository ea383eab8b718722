package org.hamafza.followup;

import org.hamafza.shared.CaseRef;
import org.hamafza.shared.DomainEvent;
import org.hamafza.shared.Visibility;

/** An NGO attached a file to a report. */
record EvidenceAttached(CaseRef subject, long reportId, int position, String fileSha256, long size)
    implements DomainEvent {
  @Override
  public Visibility visibility() {
    return Visibility.PARTIES;
  }
}
