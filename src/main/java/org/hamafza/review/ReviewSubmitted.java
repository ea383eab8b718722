package org.hamafza.review;

import java.util.Map;
import org.hamafza.shared.CaseRef;
import org.hamafza.shared.DomainEvent;
import org.hamafza.shared.Visibility;

/** A reviewer handed in scores; only auditors may read them in the record. */
record ReviewSubmitted(
    CaseRef subject,
    ReviewerRole role,
    Map<String, Integer> scores,
    Map<String, String> comments,
    String remark)
    implements DomainEvent {

  @Override
  public Visibility visibility() {
    return Visibility.SEALED;
  }
}
