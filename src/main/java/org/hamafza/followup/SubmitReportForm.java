package org.hamafza.followup;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.hamafza.identity.Member;
import org.hamafza.proposals.Indicator;
import org.hamafza.proposals.Proposal;
import org.hamafza.proposals.Proposals;
import org.hamafza.shared.FormInput;
import org.hamafza.shared.LocalText;
import org.hamafza.shared.Rial;
import org.hamafza.tasks.FieldType;
import org.hamafza.tasks.FormField;
import org.hamafza.tasks.FormSpec;
import org.hamafza.tasks.TaskForm;
import org.hamafza.tasks.WorkItem;
import org.springframework.stereotype.Component;

/** The NGO reports: what happened, what the indicators reached, what was spent, what proves it. */
@Component
class SubmitReportForm implements TaskForm {

  private final ProjectRoom room;
  private final ReportTable reports;
  private final ReportDesk desk;
  private final Proposals proposals;

  SubmitReportForm(ProjectRoom room, ReportTable reports, ReportDesk desk, Proposals proposals) {
    this.room = room;
    this.reports = reports;
    this.desk = desk;
    this.proposals = proposals;
  }

  @Override
  public String formKey() {
    return "followup/submit-report";
  }

  @Override
  public FormSpec describe(WorkItem item, Member member) {
    Report report = room.report(item);
    List<String> reached = reports.reached(report.id());
    List<FormField> fields = new ArrayList<>();
    fields.add(
        FormField.required("narrative", FieldType.LONG_TEXT, "followup.report.narrative")
            .atMost(8000)
            .holding(report.narrative()));
    List<Indicator> indicators = indicators(item);
    for (int i = 0; i < indicators.size(); i++) {
      String name = indicators.get(i).name();
      fields.add(
          FormField.required("indicator" + (i + 1), FieldType.TEXT, null)
              .labelled(new LocalText(name, name))
              .hint("followup.report.indicator.hint")
              .atMost(200)
              .in("followup.report.indicators")
              .holding(i < reached.size() ? reached.get(i) : null));
    }
    boolean again = report.submittedAt() != null;
    fields.add(
        FormField.required("spent", FieldType.MONEY, "followup.report.spent")
            .hint("followup.report.spent.hint")
            .holding(again ? Long.toString(report.spent()) : null));
    if (report.kind() == Report.Kind.FINAL) {
      fields.add(
          FormField.required("repaid", FieldType.MONEY, "followup.report.repaid")
              .hint("followup.report.repaid.hint")
              .holding(again ? Long.toString(report.repaid()) : null));
    }
    fields.add(
        FormField.required("evidence", FieldType.LONG_TEXT, "followup.report.evidence")
            .hint("followup.report.evidence.hint")
            .atMost(2000)
            .holding(report.evidence()));
    return new FormSpec(fields);
  }

  private List<Indicator> indicators(WorkItem item) {
    return proposals.get(item.proposalId()).content().indicators();
  }

  @Override
  public void submit(WorkItem item, Member member, FormInput input) {
    Report report = room.report(item);
    String narrative = input.requiredParagraphs("narrative", 8000);
    List<String> reached = new ArrayList<>();
    for (int i = 1; i <= indicators(item).size(); i++) {
      reached.add(input.requiredText("indicator" + i, 200));
    }
    Rial spent = input.requiredMoney("spent");
    Rial repaid = report.kind() == Report.Kind.FINAL ? input.requiredMoney("repaid") : Rial.ZERO;
    if (spent != null && repaid != null) {
      checkMoney(input, report, item, spent, repaid);
    }
    String evidence = input.requiredParagraphs("evidence", 2000);
    input.check();
    desk.submit(
        item.proposalId(),
        report,
        new ReportDesk.Content(narrative, reached, evidence, spent.amount(), repaid.amount()),
        member);
  }

  private void checkMoney(FormInput input, Report report, WorkItem item, Rial spent, Rial repaid) {
    Project project = room.project(item);
    List<Report> others =
        reports.of(project.id()).stream().filter(each -> each.id() != report.id()).toList();
    long left = Money.of(project, others).left();
    if (spent.amount() > left) {
      input.reject("spent", "followup.error.spent", left);
    } else if (repaid.amount() > left - spent.amount()) {
      input.reject("repaid", "followup.error.repaid", left - spent.amount());
    }
  }

  @Override
  public Map<String, Object> context(WorkItem item, Member member) {
    Project project = room.project(item);
    Proposal proposal = proposals.get(item.proposalId());
    Report report = room.report(item);
    return Map.of(
        "proposal", proposal,
        "project", project,
        "report", report,
        "files", room.files(report),
        "money", Money.of(project, reports.of(project.id())));
  }
}
