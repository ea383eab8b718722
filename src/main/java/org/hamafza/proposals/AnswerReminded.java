package org.hamafza.proposals;

import java.time.Instant;
import org.hamafza.shared.CaseRef;
import org.hamafza.shared.DomainEvent;
import org.hamafza.shared.Visibility;

/** The NGO did not answer in its term; it was told of that, once, and given more time. */
record AnswerReminded(
    CaseRef subject, int version, int round, Instant since, String term, Instant due)
    implements DomainEvent {

  @Override
  public Visibility visibility() {
    return Visibility.PARTIES;
  }
}
