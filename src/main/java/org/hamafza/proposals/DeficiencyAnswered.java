package org.hamafza.proposals;

import org.hamafza.shared.CaseRef;
import org.hamafza.shared.DomainEvent;
import org.hamafza.shared.Visibility;

/** A signatory submitted a corrected version after a deficiency notice. */
public record DeficiencyAnswered(CaseRef subject, int version, String contentSha256)
    implements DomainEvent {
  @Override
  public Visibility visibility() {
    return Visibility.PARTIES;
  }
}
