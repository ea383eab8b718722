package org.hamafza.review;

import org.hamafza.shared.CaseRef;
import org.hamafza.shared.DomainEvent;
import org.hamafza.shared.Visibility;

/**
 * Somebody finds that a known conflict is none; a second person has to confirm it.
 *
 * @param party from which the conflict comes; null for the case itself
 */
record ConflictDismissalProposed(
    CaseRef subject, long personId, String code, String party, String reason)
    implements DomainEvent {

  @Override
  public Visibility visibility() {
    return Visibility.SECRETARIAT;
  }
}
