package org.hamafza.review;

import org.hamafza.shared.CaseRef;
import org.hamafza.shared.DomainEvent;
import org.hamafza.shared.Visibility;

/** The place of the peer reviewer stays empty, because nobody may take it. */
record PeerPlaceLeftEmpty(CaseRef subject, ReviewerRole role, String reason)
    implements DomainEvent {

  @Override
  public Visibility visibility() {
    return Visibility.SECRETARIAT;
  }
}
