package org.hamafza.workinggroup;

import java.util.List;
import org.hamafza.shared.CaseRef;
import org.hamafza.shared.DomainEvent;
import org.hamafza.shared.Visibility;

/** A working group began its work. */
record GroupActivated(CaseRef subject, long groupId, List<String> members) implements DomainEvent {
  @Override
  public Visibility visibility() {
    return Visibility.PARTIES;
  }
}
