package org.hamafza.proposals;

import org.hamafza.shared.CaseRef;
import org.hamafza.shared.DomainEvent;
import org.hamafza.shared.Visibility;

/** A proposal goes on under the NGO that stays, because the one that wrote it was merged. */
record ProposalPassedOn(CaseRef subject, long ngoId, long intoId) implements DomainEvent {
  @Override
  public Visibility visibility() {
    return Visibility.PARTIES;
  }
}
