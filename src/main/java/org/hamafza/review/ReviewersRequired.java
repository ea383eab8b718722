package org.hamafza.review;

import java.util.List;
import org.hamafza.shared.CaseRef;
import org.hamafza.shared.DomainEvent;
import org.hamafza.shared.Visibility;

/** The table named the reviewers that a proposal needs. */
record ReviewersRequired(CaseRef subject, List<ReviewerRole> roles) implements DomainEvent {

  @Override
  public Visibility visibility() {
    return Visibility.SECRETARIAT;
  }
}
