package org.hamafza.workinggroup;

import java.util.List;
import org.hamafza.shared.CaseRef;
import org.hamafza.shared.DomainEvent;
import org.hamafza.shared.Visibility;

/** The rules suggested members of a working group; those with points were scored. */
record MembersMatched(CaseRef subject, long groupId, List<Suggestion> suggested)
    implements DomainEvent {
  @Override
  public Visibility visibility() {
    return Visibility.SECRETARIAT;
  }
}
