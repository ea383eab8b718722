package org.hamafza.proposals;

import java.time.Instant;
import org.hamafza.shared.CaseRef;
import org.hamafza.shared.DomainEvent;
import org.hamafza.shared.Visibility;

/** The NGO was offered to join forces with that of another file, and told until when to answer. */
record SynergyOffered(
    CaseRef subject, String offer, String file, String message, String term, Instant due)
    implements DomainEvent {

  @Override
  public Visibility visibility() {
    return Visibility.PARTIES;
  }
}
