package org.hamafza.followup;

import org.hamafza.shared.CaseRef;
import org.hamafza.shared.DomainEvent;
import org.hamafza.shared.Visibility;

/** The NGO did not comment on the proposed scores in time. */
record CommentTimeOver(CaseRef subject, long reviewId) implements DomainEvent {
  @Override
  public Visibility visibility() {
    return Visibility.PARTIES;
  }
}
