package org.hamafza.process.workinggroupformation;

import java.time.LocalDate;
import java.util.Date;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.hamafza.process.CaseVariables;
import org.hamafza.workinggroup.GroupFormation;
import org.springframework.stereotype.Component;

/** Invites those whom the officer proposed, and sets until when they may answer. */
@Component
class InviteGroupMembers implements JavaDelegate {

  private final GroupFormation formation;

  InviteGroupMembers(GroupFormation formation) {
    this.formation = formation;
  }

  @Override
  public void execute(DelegateExecution execution) {
    GroupFormation.Round round =
        formation.invite(
            CaseVariables.PROPOSAL_ID.get(execution),
            LocalDate.parse(CaseVariables.POLICY_DATE.get(execution)));
    WorkingGroupFormation.INVITATION_COUNT.set(execution, round.invitations());
    WorkingGroupFormation.INVITATION_TERM.set(execution, round.term().toString());
    WorkingGroupFormation.INVITATION_DUE.set(execution, Date.from(round.due()));
  }
}
