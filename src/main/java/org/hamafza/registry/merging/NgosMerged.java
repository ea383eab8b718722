package org.hamafza.registry.merging;

import org.hamafza.shared.CaseRef;
import org.hamafza.shared.DomainEvent;
import org.hamafza.shared.Visibility;

/** Two entries have become one NGO: one was merged into the other, which stays. */
record NgosMerged(
    CaseRef subject,
    long mergeId,
    long ngoId,
    long intoId,
    long proposedBy,
    String reason,
    String answer)
    implements DomainEvent {
  @Override
  public Visibility visibility() {
    return Visibility.PARTIES;
  }
}
