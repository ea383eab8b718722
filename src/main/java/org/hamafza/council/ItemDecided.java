package org.hamafza.council;

import org.hamafza.shared.CaseRef;
import org.hamafza.shared.DomainEvent;
import org.hamafza.shared.Visibility;

/**
 * The council decided an item; published once, when the session is closed.
 *
 * @param subject the case, or the session where the item is about none
 * @param proposalId null where the item is about no case
 * @param outcome APPROVED, APPROVED_PARTIAL, APPROVED_CONDITIONAL, REJECTED, DEFERRED, DEFERRED_COI
 * @param resolutionNumber such as 1399-07-05
 */
public record ItemDecided(
    CaseRef subject,
    long itemId,
    ItemKind itemKind,
    Long proposalId,
    String outcome,
    String resolutionNumber)
    implements DomainEvent {

  @Override
  public Visibility visibility() {
    return Visibility.PARTIES;
  }
}
