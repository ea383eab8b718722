package org.hamafza.proposals;

import org.hamafza.shared.CaseRef;
import org.hamafza.shared.DomainEvent;
import org.hamafza.shared.Visibility;

/** An NGO asked a partner or an agency to stand by its part of a proposal. */
record PartAsked(CaseRef subject, String party, String brings) implements DomainEvent {
  @Override
  public Visibility visibility() {
    return Visibility.PARTIES;
  }
}
