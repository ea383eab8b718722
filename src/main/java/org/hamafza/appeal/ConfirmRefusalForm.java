package org.hamafza.appeal;

import java.sql.Timestamp;
import java.time.Clock;
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

/** A second person confirms that an appeal is not heard, or has it checked once more. */
@Component
class ConfirmRefusalForm implements TaskForm {

  static final String KEY = "appeal/confirm-refusal";
  private static final int REASON = 4000;

  /** What the second person may say. */
  enum Answer {
    REFUSE,
    CHECK_AGAIN
  }

  private final AppealTable table;
  private final AppealPages pages;
  private final InvolvedBefore involved;
  private final Proposals proposals;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  ConfirmRefusalForm(
      AppealTable table,
      AppealPages pages,
      InvolvedBefore involved,
      Proposals proposals,
      ApplicationEventPublisher events,
      Clock clock) {
    this.table = table;
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
    return FormSpec.of(
        FormField.required("answer", FieldType.RADIOS, "appeal.refusal.answer")
            .choices(Option.of(Answer.class, "appeal.refusal.answer")),
        FormField.required("reason", FieldType.LONG_TEXT, "appeal.refusal.reason")
            .hint("appeal.refusal.reason.hint")
            .atMost(REASON));
  }

  @Override
  public void submit(WorkItem item, Member member, FormInput input) {
    Answer answer = input.requiredChoice("answer", Answer.class);
    String reason = input.requiredParagraphs("reason", REASON);
    input.check();
    Appeal appeal = table.of(item);
    boolean confirmed = answer == Answer.REFUSE;
    table.set(
        appeal.id(),
        "refusal_confirmed = ?, refusal_by = ?, refusal_at = ?, refusal_reason = ?",
        confirmed,
        member.personId(),
        Timestamp.from(clock.instant()),
        reason);
    events.publishEvent(
        new AppealEvents.AppealRefusalAnswered(
            proposals.ref(appeal.proposalId()), appeal.id(), confirmed, reason));
  }

  @Override
  public Map<String, Object> context(WorkItem item, Member member) {
    return pages.of(member, table.of(item));
  }

  @Override
  public boolean permits(WorkItem item, Member member) {
    return !involved.isBarred(item, member.personId());
  }
}
