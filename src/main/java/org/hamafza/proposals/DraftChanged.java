package org.hamafza.proposals;

import org.hamafza.shared.CaseRef;
import org.hamafza.shared.DomainEvent;
import org.hamafza.shared.Visibility;

/** An NGO began a draft (edition 0) or saved it; what it says stays with the NGO. */
record DraftChanged(CaseRef subject, int edition, String contentSha256) implements DomainEvent {
  @Override
  public Visibility visibility() {
    return Visibility.PARTIES;
  }
}
