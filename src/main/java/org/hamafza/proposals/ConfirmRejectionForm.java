package org.hamafza.proposals;

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

/** The secretary confirms an officer's proposal to reject, or sends it back for another look. */
@Component
class ConfirmRejectionForm implements TaskForm {

  private static final int REASON = 2000;

  /** What the secretary may decide. */
  enum Answer {
    CONFIRM,
    RETURN
  }

  private final Proposals proposals;
  private final ScreeningTable screenings;
  private final ScreeningPanel panel;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  ConfirmRejectionForm(
      Proposals proposals,
      ScreeningTable screenings,
      ScreeningPanel panel,
      ApplicationEventPublisher events,
      Clock clock) {
    this.proposals = proposals;
    this.screenings = screenings;
    this.panel = panel;
    this.events = events;
    this.clock = clock;
  }

  @Override
  public String formKey() {
    return "proposals/confirm-rejection";
  }

  @Override
  public FormSpec describe(WorkItem item, Member member) {
    return FormSpec.of(
        FormField.required("decision", FieldType.RADIOS, "proposals.confirm.decision")
            .choices(Option.of(Answer.class, "proposals.confirm.answer")),
        FormField.optional("forbiddenAim", FieldType.CHECKBOX, "proposals.screen.forbiddenAim"),
        FormField.optional("reason", FieldType.LONG_TEXT, "proposals.confirm.reason")
            .hint("proposals.confirm.reason.hint")
            .atMost(REASON));
  }

  @Override
  public void submit(WorkItem item, Member member, FormInput input) {
    Answer answer = input.requiredChoice("decision", Answer.class);
    String reason = input.paragraphs("reason", REASON);
    boolean forbidden = input.flag("forbiddenAim");
    if (answer == Answer.RETURN && reason.isEmpty() && !input.isRejected("reason")) {
      input.reject("reason", "error.required");
    }
    input.check();
    ScreeningDecision decision = decision(item);
    boolean confirmed = answer == Answer.CONFIRM;
    screenings.review(
        new RejectionReview(decision.id(), confirmed, reason, member.personId()),
        forbidden,
        clock.instant());
    events.publishEvent(
        new RejectionReviewed(
            proposals.ref(item.proposalId()), decision.version(), confirmed, reason, forbidden));
  }

  @Override
  public Map<String, Object> context(WorkItem item, Member member) {
    return panel.of(item.proposalId());
  }

  @Override
  public boolean permits(WorkItem item, Member member) {
    return decision(item).officerId() != member.personId()
        && panel.isIndependent(member, item.proposalId());
  }

  private ScreeningDecision decision(WorkItem item) {
    return screenings.lastDecision(item.proposalId()).orElseThrow();
  }
}
