package org.hamafza.crisis;

import java.time.Clock;
import java.util.Map;
import org.hamafza.identity.Member;
import org.hamafza.shared.FormInput;
import org.hamafza.tasks.FieldType;
import org.hamafza.tasks.FormField;
import org.hamafza.tasks.FormSpec;
import org.hamafza.tasks.TaskForm;
import org.hamafza.tasks.WorkItem;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** The secretary says what was learned, beside the figures that the system has added up. */
@Component
class CloseCrisisForm implements TaskForm {

  private static final int ASSESSMENT = 8000;

  private final DeclarationTable table;
  private final CrisisReportTable reports;
  private final CrisisPanel panel;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  CloseCrisisForm(
      DeclarationTable table,
      CrisisReportTable reports,
      CrisisPanel panel,
      ApplicationEventPublisher events,
      Clock clock) {
    this.table = table;
    this.reports = reports;
    this.panel = panel;
    this.events = events;
    this.clock = clock;
  }

  @Override
  public String formKey() {
    return "crisis/close-crisis";
  }

  @Override
  public FormSpec describe(WorkItem item, Member member) {
    return FormSpec.of(
        FormField.required("assessment", FieldType.LONG_TEXT, "crisis.close.assessment")
            .hint("crisis.close.assessment.hint")
            .atMost(ASSESSMENT));
  }

  @Override
  public void submit(WorkItem item, Member member, FormInput input) {
    String assessment = input.requiredParagraphs("assessment", ASSESSMENT);
    input.check();
    Declaration declaration = table.lock(item.rowId()).orElseThrow();
    reports.close(declaration.id(), assessment, member.personId(), clock.instant());
    table.close(declaration.id());
    events.publishEvent(new CrisisEvents.CrisisClosed(declaration.ref(), declaration.title()));
  }

  @Override
  public Map<String, Object> context(WorkItem item, Member member) {
    return panel.of(member, table.find(item.rowId()).orElseThrow());
  }
}
