package org.hamafza.proposals;

import org.hamafza.shared.CaseRef;
import org.hamafza.shared.DomainEvent;
import org.hamafza.shared.Visibility;

/** The NGO answered the offer to join forces, or its time to answer is over. */
record SynergyAnswered(
    CaseRef subject, String offer, String file, String synergyAnswer, String reason)
    implements DomainEvent {

  @Override
  public Visibility visibility() {
    return Visibility.PARTIES;
  }
}
