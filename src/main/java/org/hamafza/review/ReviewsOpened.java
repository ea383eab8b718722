package org.hamafza.review;

import java.time.Instant;
import org.hamafza.shared.CaseRef;
import org.hamafza.shared.DomainEvent;
import org.hamafza.shared.Visibility;

/** Reviewers and agencies were asked. */
record ReviewsOpened(CaseRef subject, int scores, int opinions, int agencies, Instant opinionDue)
    implements DomainEvent {

  @Override
  public Visibility visibility() {
    return Visibility.PARTIES;
  }
}
