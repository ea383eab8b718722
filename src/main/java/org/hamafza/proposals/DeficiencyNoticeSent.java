package org.hamafza.proposals;

import java.time.Instant;
import java.util.List;
import org.hamafza.shared.CaseRef;
import org.hamafza.shared.DomainEvent;
import org.hamafza.shared.Visibility;

/** The NGO was told what to correct, and until when. */
record DeficiencyNoticeSent(
    CaseRef subject, int version, int round, String term, Instant due, List<String> codes)
    implements DomainEvent {
  @Override
  public Visibility visibility() {
    return Visibility.PARTIES;
  }
}
