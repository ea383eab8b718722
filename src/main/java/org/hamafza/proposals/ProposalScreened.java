package org.hamafza.proposals;

import org.hamafza.shared.CaseRef;
import org.hamafza.shared.DomainEvent;
import org.hamafza.shared.Visibility;

/** An officer decided about a submitted version. */
record ProposalScreened(
    CaseRef subject,
    int version,
    String outcome,
    String reason,
    boolean forbiddenAim,
    Boolean crisisRelated)
    implements DomainEvent {
  @Override
  public Visibility visibility() {
    return Visibility.SECRETARIAT;
  }
}
