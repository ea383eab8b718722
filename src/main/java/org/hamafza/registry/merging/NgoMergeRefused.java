package org.hamafza.registry.merging;

import org.hamafza.shared.CaseRef;
import org.hamafza.shared.DomainEvent;
import org.hamafza.shared.Visibility;

/** The secretary did not let two entries become one NGO. */
record NgoMergeRefused(CaseRef subject, long mergeId, long ngoId, long intoId, String answer)
    implements DomainEvent {
  @Override
  public Visibility visibility() {
    return Visibility.SECRETARIAT;
  }
}
