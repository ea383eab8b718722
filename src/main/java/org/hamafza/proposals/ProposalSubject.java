package org.hamafza.proposals;

import java.util.Date;
import org.hamafza.tasks.OpenedTask;
import org.hamafza.tasks.WorkItemSubject;
import org.springframework.stereotype.Component;

/** Tells the task list about which proposal the work of intake is. */
@Component
class ProposalSubject implements WorkItemSubject {

  private final Proposals proposals;

  ProposalSubject(Proposals proposals) {
    this.proposals = proposals;
  }

  @Override
  public String module() {
    return "proposals";
  }

  @Override
  public Subject subjectOf(OpenedTask task) {
    Proposal proposal = proposals.get(task.id("proposalId"));
    Subject subject = Subject.ofProposal(proposals.ref(proposal), proposal.title());
    return task.element().equals("AnswerSynergy")
        ? subject
            .ngo(proposal.leadNgoId())
            .counted(((Date) task.variable("synergyDue")).toInstant())
        : subject;
  }
}
