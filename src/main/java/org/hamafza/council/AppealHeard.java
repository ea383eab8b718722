package org.hamafza.council;

import org.hamafza.shared.CaseRef;
import org.hamafza.shared.DomainEvent;
import org.hamafza.shared.Visibility;

/**
 * The council has voted on what a panel proposed about an appeal; published once, when the session
 * is closed.
 *
 * @param relief what was proposed
 * @param outcome APPROVED, APPROVED_PARTIAL, APPROVED_CONDITIONAL where it was adopted; REJECTED,
 *     DEFERRED, DEFERRED_COI
 */
public record AppealHeard(
    CaseRef subject,
    long itemId,
    long appealId,
    String relief,
    String outcome,
    String resolutionNumber)
    implements DomainEvent {

  @Override
  public Visibility visibility() {
    return Visibility.PARTIES;
  }
}
