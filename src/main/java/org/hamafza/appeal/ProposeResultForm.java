package org.hamafza.appeal;

import java.time.Clock;
import java.util.Map;
import org.hamafza.council.Relief;
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

/** A member of the panel says what shall become of the decision, and why. */
@Component
class ProposeResultForm implements TaskForm {

  private static final int REASON = 4000;

  private final AppealTable table;
  private final Panel panel;
  private final AppealPages pages;
  private final Proposals proposals;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  ProposeResultForm(
      AppealTable table,
      Panel panel,
      AppealPages pages,
      Proposals proposals,
      ApplicationEventPublisher events,
      Clock clock) {
    this.table = table;
    this.panel = panel;
    this.pages = pages;
    this.proposals = proposals;
    this.events = events;
    this.clock = clock;
  }

  @Override
  public String formKey() {
    return "appeal/propose-result";
  }

  @Override
  public FormSpec describe(WorkItem item, Member member) {
    return FormSpec.of(
        FormField.required("relief", FieldType.RADIOS, "appeal.relief")
            .choices(
                table.of(item).decision().reliefs().stream()
                    .map(each -> Option.keyed(each.name(), "appeal.relief." + each))
                    .toList()),
        FormField.required("reason", FieldType.LONG_TEXT, "appeal.opinion.reason")
            .hint("appeal.opinion.reason.hint")
            .atMost(REASON));
  }

  @Override
  public void submit(WorkItem item, Member member, FormInput input) {
    Appeal appeal = table.of(item);
    Relief relief = input.requiredChoice("relief", Relief.class);
    if (relief != null && !appeal.decision().reliefs().contains(relief)) {
      input.reject("relief", "error.choice");
    }
    String reason = input.requiredParagraphs("reason", REASON);
    input.check();
    panel.say(
        appeal.id(),
        new Panel.Opinion(appeal.panelRound(), member.personId(), relief, reason, clock.instant()));
    events.publishEvent(
        new AppealEvents.AppealOpinionGiven(
            proposals.ref(appeal.proposalId()), appeal.id(), relief.name(), reason));
  }

  @Override
  public Map<String, Object> context(WorkItem item, Member member) {
    return pages.of(member, table.of(item));
  }
}
