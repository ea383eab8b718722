package org.hamafza.clearance;

import org.hamafza.shared.CaseRef;
import org.hamafza.shared.DomainEvent;
import org.hamafza.shared.Visibility;

/** Those who used a withdrawn content were told what to correct. */
record CorrectionAnnounced(
    CaseRef subject, String content, String clearanceCode, java.util.List<Long> told)
    implements DomainEvent {
  @Override
  public Visibility visibility() {
    return Visibility.PARTIES;
  }
}
