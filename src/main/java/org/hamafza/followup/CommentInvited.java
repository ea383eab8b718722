package org.hamafza.followup;

import java.time.Instant;
import org.hamafza.shared.CaseRef;
import org.hamafza.shared.DomainEvent;
import org.hamafza.shared.Visibility;

/** The NGO was invited to comment on the proposed scores. */
record CommentInvited(CaseRef subject, long reviewId, Instant due) implements DomainEvent {
  @Override
  public Visibility visibility() {
    return Visibility.PARTIES;
  }
}
