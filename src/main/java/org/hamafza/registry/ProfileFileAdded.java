package org.hamafza.registry;

import org.hamafza.shared.CaseRef;
import org.hamafza.shared.DomainEvent;
import org.hamafza.shared.Visibility;

/** A document was added to a profile. */
record ProfileFileAdded(CaseRef subject, String documentKind, String fileSha256, long size)
    implements DomainEvent {
  @Override
  public Visibility visibility() {
    return Visibility.PARTIES;
  }
}
