package org.hamafza.workinggroup;

import org.hamafza.shared.CaseRef;
import org.hamafza.shared.DomainEvent;
import org.hamafza.shared.Visibility;

/** A party answered an invitation to a working group. */
record InvitationAnswered(
    CaseRef subject, long groupId, long invitationId, String party, boolean accepted, String answer)
    implements DomainEvent {
  @Override
  public Visibility visibility() {
    return Visibility.PARTIES;
  }
}
