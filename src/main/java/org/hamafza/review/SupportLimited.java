package org.hamafza.review;

import org.hamafza.shared.CaseRef;
import org.hamafza.shared.DomainEvent;
import org.hamafza.shared.Visibility;

/** The limits of support were set for a proposal. */
record SupportLimited(
    CaseRef subject, int sharePercent, int tranchePercent, long maxGrant, String extra)
    implements DomainEvent {

  @Override
  public Visibility visibility() {
    return Visibility.SECRETARIAT;
  }
}
