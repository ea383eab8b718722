package org.hamafza.workinggroup;

import org.hamafza.shared.CaseRef;
import org.hamafza.shared.DomainEvent;
import org.hamafza.shared.Visibility;

/** A working group ended with its project. */
record GroupDissolved(CaseRef subject, long groupId) implements DomainEvent {
  @Override
  public Visibility visibility() {
    return Visibility.PARTIES;
  }
}
