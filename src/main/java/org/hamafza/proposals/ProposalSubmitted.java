package org.hamafza.proposals;

import org.hamafza.shared.CaseRef;
import org.hamafza.shared.DomainEvent;
import org.hamafza.shared.Visibility;

/** A signatory submitted a proposal for the first time; it has its number now. */
public record ProposalSubmitted(
    CaseRef subject, int version, String contentSha256, long requested, long total)
    implements DomainEvent {
  @Override
  public Visibility visibility() {
    return Visibility.PARTIES;
  }
}
