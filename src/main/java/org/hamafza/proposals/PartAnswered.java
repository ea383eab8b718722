package org.hamafza.proposals;

import org.hamafza.shared.CaseRef;
import org.hamafza.shared.DomainEvent;
import org.hamafza.shared.Visibility;

/** A partner or an agency consented to its part of a proposal, refused it, or wrote it anew. */
record PartAnswered(CaseRef subject, String party, String brings, String consent, String reason)
    implements DomainEvent {
  @Override
  public Visibility visibility() {
    return Visibility.PARTIES;
  }
}
