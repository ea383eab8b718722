package org.hamafza.crisis;

import java.time.Clock;
import java.util.Map;
import org.hamafza.identity.Member;
import org.hamafza.shared.FormInput;
import org.hamafza.tasks.FieldType;
import org.hamafza.tasks.FormField;
import org.hamafza.tasks.FormSpec;
import org.hamafza.tasks.Option;
import org.hamafza.tasks.TaskForm;
import org.hamafza.tasks.WorkItem;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** The secretary looks at a crisis that runs; what should change goes to the chair. */
@Component
class ReviewCrisisForm implements TaskForm {

  private static final int NOTE = 2000;

  private final DeclarationTable table;
  private final ChangeTable changes;
  private final CrisisPanel panel;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  ReviewCrisisForm(
      DeclarationTable table,
      ChangeTable changes,
      CrisisPanel panel,
      ApplicationEventPublisher events,
      Clock clock) {
    this.table = table;
    this.changes = changes;
    this.panel = panel;
    this.events = events;
    this.clock = clock;
  }

  @Override
  public String formKey() {
    return "crisis/review-crisis";
  }

  @Override
  public FormSpec describe(WorkItem item, Member member) {
    return FormSpec.of(
        FormField.required("answer", FieldType.RADIOS, "crisis.review.answer")
            .choices(Option.of(ReviewAnswer.class, "crisis.review.answer")),
        FormField.required("note", FieldType.LONG_TEXT, "crisis.review.note")
            .hint("crisis.review.note.hint")
            .atMost(NOTE));
  }

  @Override
  public void submit(WorkItem item, Member member, FormInput input) {
    ReviewAnswer answer = input.requiredChoice("answer", ReviewAnswer.class);
    String note = input.requiredParagraphs("note", NOTE);
    input.check();
    Declaration declaration = table.lock(item.rowId()).orElseThrow();
    changes.review(declaration.id(), answer, note, member.personId(), clock.instant());
    if (answer != ReviewAnswer.KEEP) {
      ChangeKind change = answer == ReviewAnswer.RENEW ? ChangeKind.RENEWAL : ChangeKind.ENDING;
      changes.propose(declaration.id(), change, note, member.personId(), clock.instant());
    }
    events.publishEvent(new CrisisEvents.CrisisReviewed(declaration.ref(), answer.name(), note));
  }

  @Override
  public Map<String, Object> context(WorkItem item, Member member) {
    return panel.of(member, table.find(item.rowId()).orElseThrow());
  }
}
