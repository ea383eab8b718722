package org.hamafza.workinggroup;

import java.util.List;
import org.hamafza.shared.CaseRef;
import org.hamafza.shared.DomainEvent;
import org.hamafza.shared.Visibility;

/** An officer decided whom to invite. */
record MembersProposed(
    CaseRef subject,
    long groupId,
    int round,
    List<String> invited,
    List<String> added,
    List<String> removed,
    String reason)
    implements DomainEvent {
  @Override
  public Visibility visibility() {
    return Visibility.SECRETARIAT;
  }
}
