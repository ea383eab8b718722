package org.hamafza.review;

import java.time.Clock;
import java.util.HashMap;
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

/** The secretary says whether a running case changes over to the fast track. */
@Component
class ConfirmRouteSwitchForm implements TaskForm {

  enum RouteAnswer {
    SWITCH,
    STAY
  }

  private static final int REASON = 2000;

  private final RouteSwitchTable table;
  private final Proposals proposals;
  private final ReviewedCase cases;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  ConfirmRouteSwitchForm(
      RouteSwitchTable table,
      Proposals proposals,
      ReviewedCase cases,
      ApplicationEventPublisher events,
      Clock clock) {
    this.table = table;
    this.proposals = proposals;
    this.cases = cases;
    this.events = events;
    this.clock = clock;
  }

  @Override
  public String formKey() {
    return "review/confirm-route-switch";
  }

  @Override
  public FormSpec describe(WorkItem item, Member member) {
    return FormSpec.of(
        FormField.required("answer", FieldType.RADIOS, "review.route.answer")
            .choices(Option.of(RouteAnswer.class, "review.route.answer")),
        FormField.optional("reason", FieldType.LONG_TEXT, "review.route.reason")
            .hint("review.route.reason.hint")
            .atMost(REASON));
  }

  @Override
  public void submit(WorkItem item, Member member, FormInput input) {
    RouteAnswer answer = input.requiredChoice("answer", RouteAnswer.class);
    String reason =
        answer == RouteAnswer.STAY
            ? input.requiredParagraphs("reason", REASON)
            : input.paragraphs("reason", REASON);
    input.check();
    boolean confirmed = answer == RouteAnswer.SWITCH;
    RouteSwitch asked = table.last(item.proposalId()).orElseThrow();
    table.answer(asked.id(), confirmed, reason, member.personId(), clock.instant());
    events.publishEvent(new RouteSwitchAnswered(item.subject(), confirmed, reason));
  }

  @Override
  public Map<String, Object> context(WorkItem item, Member member) {
    Map<String, Object> shown = new HashMap<>(cases.of(proposals.get(item.proposalId())));
    shown.put("routeBefore", table.last(item.proposalId()).orElseThrow().routeBefore());
    return shown;
  }
}
