package org.hamafza.review;

import java.util.List;
import java.util.Map;
import org.hamafza.shared.CaseRef;
import org.hamafza.shared.DomainEvent;
import org.hamafza.shared.Visibility;

/**
 * The secretary chose reviewers, and the agencies to ask.
 *
 * @param reason why somebody was chosen who has more to do than another; empty otherwise
 */
record ReviewersAssigned(
    CaseRef subject, Map<ReviewerRole, Long> reviewers, List<String> agencies, String reason)
    implements DomainEvent {

  @Override
  public Visibility visibility() {
    return Visibility.SECRETARIAT;
  }
}
