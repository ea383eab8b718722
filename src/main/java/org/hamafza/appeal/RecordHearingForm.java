package org.hamafza.appeal;

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

/** Who presides over the panel writes down what the NGO has said. */
@Component
class RecordHearingForm implements TaskForm {

  private static final int RECORD = 8000;

  /** Whether anybody of the NGO was there. */
  enum Presence {
    HEARD,
    NOT_COME
  }

  private final AppealTable table;
  private final AppealPages pages;
  private final Proposals proposals;
  private final ApplicationEventPublisher events;

  RecordHearingForm(
      AppealTable table, AppealPages pages, Proposals proposals, ApplicationEventPublisher events) {
    this.table = table;
    this.pages = pages;
    this.proposals = proposals;
    this.events = events;
  }

  @Override
  public String formKey() {
    return "appeal/record-hearing";
  }

  @Override
  public FormSpec describe(WorkItem item, Member member) {
    return FormSpec.of(
        FormField.required("presence", FieldType.RADIOS, "appeal.hearing.presence")
            .choices(Option.of(Presence.class, "appeal.hearing.presence")),
        FormField.required("record", FieldType.LONG_TEXT, "appeal.hearing.record")
            .hint("appeal.hearing.record.hint")
            .atMost(RECORD));
  }

  @Override
  public void submit(WorkItem item, Member member, FormInput input) {
    Presence presence = input.requiredChoice("presence", Presence.class);
    String record = input.requiredParagraphs("record", RECORD);
    input.check();
    Appeal appeal = table.of(item);
    boolean heard = presence == Presence.HEARD;
    table.set(appeal.id(), "ngo_heard = ?, hearing_record = ?", heard, record);
    events.publishEvent(
        new AppealEvents.AppealHearingHeld(
            proposals.ref(appeal.proposalId()), appeal.id(), heard, record));
  }

  @Override
  public Map<String, Object> context(WorkItem item, Member member) {
    return pages.of(member, table.of(item));
  }
}
