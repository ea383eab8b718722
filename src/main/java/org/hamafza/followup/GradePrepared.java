package org.hamafza.followup;

import org.hamafza.shared.CaseRef;
import org.hamafza.shared.DomainEvent;
import org.hamafza.shared.Visibility;

/** All that the grade depends on was put together. */
record GradePrepared(
    CaseRef subject,
    long reviewId,
    double composite,
    double compositeWithEarlier,
    double onTimeWithEarlier,
    int earlierReviews)
    implements DomainEvent {
  @Override
  public Visibility visibility() {
    return Visibility.PARTIES;
  }
}
