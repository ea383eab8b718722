package org.hamafza.appeal;

import java.util.Map;
import org.hamafza.identity.Member;
import org.hamafza.proposals.Proposals;
import org.hamafza.shared.FormInput;
import org.hamafza.tasks.FieldType;
import org.hamafza.tasks.FormField;
import org.hamafza.tasks.FormSpec;
import org.hamafza.tasks.TaskForm;
import org.hamafza.tasks.WorkItem;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** A signatory of the NGO says why it appeals. */
@Component
class AddGroundForm implements TaskForm {

  private static final int GROUND = 8000;

  private final AppealTable table;
  private final AppealPages pages;
  private final Proposals proposals;
  private final ApplicationEventPublisher events;

  AddGroundForm(
      AppealTable table, AppealPages pages, Proposals proposals, ApplicationEventPublisher events) {
    this.table = table;
    this.pages = pages;
    this.proposals = proposals;
    this.events = events;
  }

  @Override
  public String formKey() {
    return "appeal/add-ground";
  }

  @Override
  public FormSpec describe(WorkItem item, Member member) {
    return FormSpec.of(
        FormField.required("ground", FieldType.LONG_TEXT, "appeal.ground")
            .hint("appeal.ground.hint")
            .atMost(GROUND));
  }

  @Override
  public void submit(WorkItem item, Member member, FormInput input) {
    String ground = input.requiredParagraphs("ground", GROUND);
    input.check();
    Appeal appeal = table.of(item);
    table.set(appeal.id(), "ground = ?, state = 'FILED'", ground);
    events.publishEvent(
        new AppealEvents.AppealGroundAdded(
            proposals.ref(appeal.proposalId()), appeal.id(), ground));
  }

  @Override
  public Map<String, Object> context(WorkItem item, Member member) {
    return pages.of(member, table.of(item));
  }
}
