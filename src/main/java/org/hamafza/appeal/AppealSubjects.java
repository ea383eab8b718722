package org.hamafza.appeal;

import java.util.Date;
import org.hamafza.proposals.Proposal;
import org.hamafza.proposals.Proposals;
import org.hamafza.tasks.OpenedTask;
import org.hamafza.tasks.WorkItemSubject;
import org.springframework.stereotype.Component;

/** Tells which appeal a piece of work is about, and who does it. */
@Component
class AppealSubjects implements WorkItemSubject {

  private final AppealTable table;
  private final Panel panel;
  private final Proposals proposals;
  private final Independence independence;

  AppealSubjects(AppealTable table, Panel panel, Proposals proposals, Independence independence) {
    this.table = table;
    this.panel = panel;
    this.proposals = proposals;
    this.independence = independence;
  }

  @Override
  public String module() {
    return "appeal";
  }

  @Override
  public Subject subjectOf(OpenedTask task) {
    Appeal appeal = table.find(task.id("appealId")).orElseThrow();
    Proposal proposal = proposals.get(appeal.proposalId());
    Subject subject =
        Subject.ofProposal(proposals.ref(proposal), proposal.title()).row(appeal.id());
    return switch (task.element()) {
      case "CheckAppeal" -> independent(subject, Duty.CHECK, appeal);
      case "ConfirmRefusal" -> independent(subject, Duty.REFUSE, appeal);
      case "AppointPanel" -> independent(subject, Duty.APPOINT, appeal);
      case "AddGround" ->
          subject.ngo(appeal.ngoId()).counted(((Date) task.variable("groundDue")).toInstant());
      case "RecordHearing" -> subject.person(panel.of(appeal.id()).get(0));
      case "ProposeResult" -> subject.person(panel.of(appeal.id()).get(task.loopCounter()));
      default -> subject;
    };
  }

  /** Whoever of the role was not involved takes it; else the next in turn is asked. */
  private Subject independent(Subject subject, Duty duty, Appeal appeal) {
    return independence
        .inPlace(duty, appeal)
        .map(person -> subject.person(person.id()))
        .orElse(subject);
  }
}
