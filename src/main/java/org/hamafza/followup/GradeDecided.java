package org.hamafza.followup;

import org.hamafza.shared.CaseRef;
import org.hamafza.shared.DomainEvent;
import org.hamafza.shared.Visibility;

/** The secretary confirmed a grade or sent the scores back. */
record GradeDecided(
    CaseRef subject,
    long reviewId,
    boolean confirmed,
    String tableGrade,
    String gradeBefore,
    String grade,
    String reason)
    implements DomainEvent {
  @Override
  public Visibility visibility() {
    return Visibility.PARTIES;
  }
}
