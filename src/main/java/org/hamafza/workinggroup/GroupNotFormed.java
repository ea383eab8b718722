package org.hamafza.workinggroup;

import org.hamafza.shared.CaseRef;
import org.hamafza.shared.DomainEvent;
import org.hamafza.shared.Visibility;

/** No working group came about; the council has to deal with it. */
record GroupNotFormed(CaseRef subject, long groupId) implements DomainEvent {
  @Override
  public Visibility visibility() {
    return Visibility.PARTIES;
  }
}
