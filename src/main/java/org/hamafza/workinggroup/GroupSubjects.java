package org.hamafza.workinggroup;

import org.hamafza.proposals.Proposal;
import org.hamafza.proposals.Proposals;
import org.hamafza.shared.NotFound;
import org.hamafza.tasks.OpenedTask;
import org.hamafza.tasks.WorkItemSubject;
import org.hamafza.workinggroup.GroupMember.Party;
import org.springframework.stereotype.Component;

/** Tells whom the tasks of forming a group concern. */
@Component
class GroupSubjects implements WorkItemSubject {

  private final GroupTable groups;
  private final Invitations invitations;
  private final Proposals proposals;

  GroupSubjects(GroupTable groups, Invitations invitations, Proposals proposals) {
    this.groups = groups;
    this.invitations = invitations;
    this.proposals = proposals;
  }

  @Override
  public String module() {
    return "workinggroup";
  }

  @Override
  public Subject subjectOf(OpenedTask task) {
    Proposal proposal = proposals.get(task.id("proposalId"));
    Subject subject = Subject.ofProposal(proposals.ref(proposal), proposal.title());
    if (task.loopCounter() == null) {
      return subject;
    }
    WorkingGroup group = groups.of(proposal.id()).orElseThrow(NotFound::new);
    Invitation invitation = invitations.current(group).get(task.loopCounter());
    Party party = invitations.invited(invitation.id()).party();
    Subject asked =
        party.isAgency() ? subject.agency(party.agencyCode()) : subject.ngo(party.ngoId());
    return asked.row(invitation.id()).counted(invitation.dueAt());
  }
}
