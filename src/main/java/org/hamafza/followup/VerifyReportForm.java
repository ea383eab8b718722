package org.hamafza.followup;

import java.util.Map;
import org.hamafza.identity.Member;
import org.hamafza.proposals.Proposals;
import org.hamafza.shared.FormInput;
import org.hamafza.tasks.FieldType;
import org.hamafza.tasks.FormField;
import org.hamafza.tasks.FormSpec;
import org.hamafza.tasks.TaskForm;
import org.hamafza.tasks.WorkItem;
import org.springframework.stereotype.Component;

/** The officer accepts a report or returns it with a reason. */
@Component
class VerifyReportForm implements TaskForm {

  private final ProjectRoom room;
  private final ReportTable reports;
  private final ReportDesk desk;
  private final Proposals proposals;

  VerifyReportForm(ProjectRoom room, ReportTable reports, ReportDesk desk, Proposals proposals) {
    this.room = room;
    this.reports = reports;
    this.desk = desk;
    this.proposals = proposals;
  }

  @Override
  public String formKey() {
    return "followup/verify-report";
  }

  @Override
  public boolean permits(WorkItem item, Member member) {
    return !member.ngos().contains(room.project(item).ngoId());
  }

  @Override
  public FormSpec describe(WorkItem item, Member member) {
    return FormSpec.of(
        Verdict.field(),
        FormField.optional("evidenceVerified", FieldType.CHECKBOX, "followup.evidenceVerified"),
        Verdict.reason());
  }

  @Override
  public void submit(WorkItem item, Member member, FormInput input) {
    Verdict verdict = Verdict.read(input);
    boolean evidenceVerified = input.flag("evidenceVerified");
    String reason = verdict == null ? "" : verdict.reason(input);
    input.check();
    desk.verify(
        item.proposalId(),
        room.report(item),
        new ReportDesk.Finding(verdict == Verdict.ACCEPT, evidenceVerified, reason),
        member);
  }

  @Override
  public Map<String, Object> context(WorkItem item, Member member) {
    Project project = room.project(item);
    Report report = room.report(item);
    return Map.of(
        "proposal", proposals.get(item.proposalId()),
        "project", project,
        "report", report,
        "reached", reports.reached(report.id()),
        "files", room.files(report),
        "money", Money.of(project, reports.of(project.id())));
  }
}
