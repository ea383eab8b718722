package org.hamafza.review;

import org.hamafza.shared.CaseRef;
import org.hamafza.shared.DomainEvent;
import org.hamafza.shared.Visibility;

/**
 * A second person has said whether a known conflict is none.
 *
 * @param party from which the conflict comes; null for the case itself
 */
record ConflictDismissalAnswered(
    CaseRef subject, long personId, String code, String party, boolean confirmed, String reason)
    implements DomainEvent {

  @Override
  public Visibility visibility() {
    return Visibility.SECRETARIAT;
  }
}
