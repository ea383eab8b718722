package org.hamafza.proposals;

import org.hamafza.shared.CaseRef;
import org.hamafza.shared.DomainEvent;
import org.hamafza.shared.Visibility;

/** A signatory took a proposal back before the council had decided. */
public record ProposalWithdrawn(CaseRef subject, String reason) implements DomainEvent {
  @Override
  public Visibility visibility() {
    return Visibility.PARTIES;
  }
}
