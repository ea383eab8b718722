package org.hamafza.appeal;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.hamafza.identity.Member;
import org.hamafza.proposals.Proposals;
import org.hamafza.shared.FormInput;
import org.hamafza.tasks.FieldType;
import org.hamafza.tasks.FormField;
import org.hamafza.tasks.FormSpec;
import org.hamafza.tasks.Option;
import org.hamafza.tasks.TaskForm;
import org.hamafza.tasks.WorkItem;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** An officer who was not involved before establishes what the rule of admissibility asks. */
@Component
class CheckAppealForm implements TaskForm {

  static final String KEY = "appeal/check-appeal";
  private static final int NOTE = 4000;

  /** Whether what hindered the NGO is proven. */
  enum Hindrance {
    PROVEN,
    NOT_PROVEN
  }

  private final AppealTable table;
  private final AppealWindow window;
  private final AppealPages pages;
  private final InvolvedBefore involved;
  private final Proposals proposals;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  CheckAppealForm(
      AppealTable table,
      AppealWindow window,
      AppealPages pages,
      InvolvedBefore involved,
      Proposals proposals,
      ApplicationEventPublisher events,
      Clock clock) {
    this.table = table;
    this.window = window;
    this.pages = pages;
    this.involved = involved;
    this.proposals = proposals;
    this.events = events;
    this.clock = clock;
  }

  @Override
  public String formKey() {
    return KEY;
  }

  @Override
  public FormSpec describe(WorkItem item, Member member) {
    List<FormField> fields = new ArrayList<>();
    if (isLate(item)) {
      fields.add(
          FormField.required("hindrance", FieldType.RADIOS, "appeal.check.hindrance")
              .choices(Option.of(Hindrance.class, "appeal.check.hindrance")));
    }
    fields.add(
        FormField.required("note", FieldType.LONG_TEXT, "appeal.check.note")
            .hint("appeal.check.note.hint")
            .atMost(NOTE));
    return new FormSpec(fields);
  }

  @Override
  public void submit(WorkItem item, Member member, FormInput input) {
    Hindrance hindrance =
        isLate(item) ? input.requiredChoice("hindrance", Hindrance.class) : Hindrance.NOT_PROVEN;
    String note = input.requiredParagraphs("note", NOTE);
    input.check();
    boolean proven = hindrance == Hindrance.PROVEN;
    Appeal appeal = table.of(item);
    table.set(
        appeal.id(),
        "checked_by = ?, checked_at = ?, hindrance_proven = ?, check_note = ?,"
            + " refusal_confirmed = null, refusal_by = null, refusal_at = null",
        member.personId(),
        Timestamp.from(clock.instant()),
        proven,
        note);
    events.publishEvent(
        new AppealEvents.AppealChecked(
            proposals.ref(appeal.proposalId()), appeal.id(), proven, note));
  }

  @Override
  public Map<String, Object> context(WorkItem item, Member member) {
    return pages.of(member, table.of(item));
  }

  @Override
  public boolean permits(WorkItem item, Member member) {
    return !involved.isBarred(item, member.personId());
  }

  private boolean isLate(WorkItem item) {
    Appeal appeal = table.of(item);
    return window.isOver(appeal.decision(), appeal.filedAt());
  }
}
