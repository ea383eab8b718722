package org.hamafza.workinggroup;

import java.time.LocalDate;
import java.util.List;
import org.hamafza.shared.CaseRef;
import org.hamafza.shared.DomainEvent;
import org.hamafza.shared.Visibility;

/** A working group met for the first time and gave itself a charter. */
record FirstMeetingHeld(
    CaseRef subject,
    long groupId,
    long meetingId,
    LocalDate heldOn,
    String place,
    List<String> attendees,
    String charter,
    int cadenceDays,
    long agencyCoordinator,
    long ngoCoordinator)
    implements DomainEvent {
  @Override
  public Visibility visibility() {
    return Visibility.PARTIES;
  }
}
