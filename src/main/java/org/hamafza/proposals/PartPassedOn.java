package org.hamafza.proposals;

import org.hamafza.shared.CaseRef;
import org.hamafza.shared.DomainEvent;
import org.hamafza.shared.Visibility;

/**
 * The part of a partner that was merged stands as that of the NGO that stays, with its words and
 * what was answered to them: it is the same NGO, so nobody has to be asked again.
 */
record PartPassedOn(CaseRef subject, long ngoId, long intoId, String brings, String consent)
    implements DomainEvent {
  @Override
  public Visibility visibility() {
    return Visibility.PARTIES;
  }
}
