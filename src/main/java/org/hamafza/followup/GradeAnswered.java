package org.hamafza.followup;

import org.hamafza.shared.CaseRef;
import org.hamafza.shared.DomainEvent;
import org.hamafza.shared.Visibility;

/** The secretary looked at the proposed grade and confirmed it or sent the scores back. */
record GradeAnswered(CaseRef subject, long reviewId, boolean confirmed, String reason)
    implements DomainEvent {
  @Override
  public Visibility visibility() {
    return Visibility.SECRETARIAT;
  }
}
