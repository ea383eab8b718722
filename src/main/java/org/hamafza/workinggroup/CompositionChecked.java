package org.hamafza.workinggroup;

import org.hamafza.shared.CaseRef;
import org.hamafza.shared.DomainEvent;
import org.hamafza.shared.Visibility;

/** It was checked whether enough parties joined a working group. */
record CompositionChecked(
    CaseRef subject,
    long groupId,
    boolean leadAgency,
    int ngos,
    int leastNgos,
    Composition composition)
    implements DomainEvent {
  @Override
  public Visibility visibility() {
    return Visibility.PARTIES;
  }
}
