package org.hamafza.workinggroup;

import java.time.Instant;
import java.util.List;
import org.hamafza.shared.CaseRef;
import org.hamafza.shared.DomainEvent;
import org.hamafza.shared.Visibility;

/** Parties were invited to a working group. */
record GroupMembersInvited(
    CaseRef subject, long groupId, int round, List<String> invited, Instant due)
    implements DomainEvent {
  @Override
  public Visibility visibility() {
    return Visibility.PARTIES;
  }
}
