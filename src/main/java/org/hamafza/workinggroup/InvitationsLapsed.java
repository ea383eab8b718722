package org.hamafza.workinggroup;

import java.util.List;
import org.hamafza.shared.CaseRef;
import org.hamafza.shared.DomainEvent;
import org.hamafza.shared.Visibility;

/** Parties did not answer an invitation in time. */
record InvitationsLapsed(CaseRef subject, long groupId, int round, List<String> silent)
    implements DomainEvent {
  @Override
  public Visibility visibility() {
    return Visibility.PARTIES;
  }
}
