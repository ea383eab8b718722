package org.hamafza.workinggroup;

import org.hamafza.tasks.DeadlineShifted;
import org.hamafza.tasks.DeadlinesShifted;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Keeps the last day for answering an invitation in step with its task. */
@Component
class InvitationDue {

  private final InvitationTable invitations;

  InvitationDue(InvitationTable invitations) {
    this.invitations = invitations;
  }

  @EventListener
  void on(DeadlinesShifted shifted) {
    for (DeadlineShifted each : shifted.of("AnswerInvitation")) {
      invitations.setDue(shifted.work().get(each.workItemId()).rowId(), each.after());
    }
  }
}
