package org.hamafza.followup;

import org.hamafza.shared.CaseRef;
import org.hamafza.shared.DomainEvent;
import org.hamafza.shared.Visibility;

/** The NGO commented on the proposed scores. */
record CommentGiven(CaseRef subject, long reviewId, String comment) implements DomainEvent {
  @Override
  public Visibility visibility() {
    return Visibility.PARTIES;
  }
}
