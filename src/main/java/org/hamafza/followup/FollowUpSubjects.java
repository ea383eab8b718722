package org.hamafza.followup;

import org.hamafza.calendar.WorkingCalendar;
import org.hamafza.proposals.Proposal;
import org.hamafza.proposals.Proposals;
import org.hamafza.shared.NotFound;
import org.hamafza.tasks.OpenedTask;
import org.hamafza.tasks.WorkItemSubject;
import org.hamafza.workinggroup.ActionItem;
import org.hamafza.workinggroup.GroupMember.Party;
import org.springframework.stereotype.Component;

/** Tells whom the tasks of following a project up concern. */
@Component
class FollowUpSubjects implements WorkItemSubject {

  private final Proposals proposals;
  private final ReportTable reports;
  private final ProjectActions actions;
  private final WorkingCalendar calendar;

  FollowUpSubjects(
      Proposals proposals, ReportTable reports, ProjectActions actions, WorkingCalendar calendar) {
    this.proposals = proposals;
    this.reports = reports;
    this.actions = actions;
    this.calendar = calendar;
  }

  @Override
  public String module() {
    return "followup";
  }

  @Override
  public Subject subjectOf(OpenedTask task) {
    Proposal proposal = proposals.get(task.id("proposalId"));
    Subject subject = Subject.ofProposal(proposals.ref(proposal), proposal.title());
    return switch (task.element()) {
      case "SubmitReport" -> report(subject, task).ngo(proposal.leadNgoId());
      case "VerifyReport" -> subject.row(task.id("reportId"));
      case "CarryOutAction" -> owned(subject, action(proposal.id(), task));
      case "VerifyAction" -> subject.row(action(proposal.id(), task).id());
      case "CommentOnScores" -> subject.ngo(proposal.leadNgoId());
      default -> subject;
    };
  }

  // A returned report gets the term of the model, counted from now; its own day may be over.
  private Subject report(Subject subject, OpenedTask task) {
    Report report = reports.find(task.id("reportId")).orElseThrow(NotFound::new);
    Subject about = subject.row(report.id());
    return report.state() == Report.State.DUE ? about.due(calendar.endOf(report.dueOn())) : about;
  }

  private ActionItem action(long proposalId, OpenedTask task) {
    return actions.at(proposalId, (Integer) task.variable("actionIndex"));
  }

  private Subject owned(Subject subject, ActionItem action) {
    Party owner = action.owner();
    Subject asked =
        owner.isAgency() ? subject.agency(owner.agencyCode()) : subject.ngo(owner.ngoId());
    boolean first = actions.executions(action.id()).isEmpty();
    return first
        ? asked.row(action.id()).due(calendar.endOf(action.dueOn()))
        : asked.row(action.id());
  }
}
