package org.hamafza.registry.merging;

import org.hamafza.shared.CaseRef;
import org.hamafza.shared.DomainEvent;
import org.hamafza.shared.Visibility;

/** Somebody wants two entries to become one NGO; the secretary has to answer. */
record NgoMergeProposed(CaseRef subject, long mergeId, long ngoId, long intoId, String reason)
    implements DomainEvent {
  @Override
  public Visibility visibility() {
    return Visibility.SECRETARIAT;
  }
}
