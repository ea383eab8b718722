package org.hamafza.review;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import org.hamafza.calendar.WorkingCalendar;
import org.hamafza.identity.Member;
import org.hamafza.proposals.Proposals;
import org.hamafza.review.FundsAnswer.Decision;
import org.hamafza.shared.FormInput;
import org.hamafza.tasks.FieldType;
import org.hamafza.tasks.FormField;
import org.hamafza.tasks.FormSpec;
import org.hamafza.tasks.Option;
import org.hamafza.tasks.TaskForm;
import org.hamafza.tasks.WorkItem;
import org.springframework.stereotype.Component;

/** The secretary lets a case wait for money, or go on with what is there. */
@Component
class DecideOnFundsForm implements TaskForm {

  private static final int REASON = 2000;
  private static final int LONGEST_YEARS = 1;

  private final Funds funds;
  private final FundsTable table;
  private final Proposals proposals;
  private final ReviewedCase context;
  private final WorkingCalendar calendar;
  private final Clock clock;

  DecideOnFundsForm(
      Funds funds,
      FundsTable table,
      Proposals proposals,
      ReviewedCase context,
      WorkingCalendar calendar,
      Clock clock) {
    this.funds = funds;
    this.table = table;
    this.proposals = proposals;
    this.context = context;
    this.calendar = calendar;
    this.clock = clock;
  }

  @Override
  public String formKey() {
    return "review/decide-on-funds";
  }

  @Override
  public FormSpec describe(WorkItem item, Member member) {
    return FormSpec.of(
        FormField.required("answer", FieldType.RADIOS, "review.funds.decision")
            .choices(Option.of(Decision.class, "review.funds.decision")),
        FormField.optional("until", FieldType.DATE, "review.funds.until")
            .hint("review.funds.until.hint"),
        FormField.required("reason", FieldType.LONG_TEXT, "review.funds.reason")
            .hint("review.funds.reason.hint")
            .atMost(REASON));
  }

  @Override
  public void submit(WorkItem item, Member member, FormInput input) {
    Decision answer = input.requiredChoice("answer", Decision.class);
    boolean waits = answer == Decision.WAIT;
    LocalDate until = waits ? input.requiredDate("until") : input.date("until");
    LocalDate today = calendar.today(clock);
    if (waits && until != null && !until.isAfter(today)) {
      input.reject("until", "review.funds.error.past");
    }
    if (waits && until != null && until.isAfter(today.plusYears(LONGEST_YEARS))) {
      input.reject("until", "review.funds.error.far");
    }
    String reason = input.requiredParagraphs("reason", REASON);
    input.check();
    funds.decide(item.proposalId(), answer, waits ? until : null, reason, member);
  }

  @Override
  public Map<String, Object> context(WorkItem item, Member member) {
    Map<String, Object> shown = context.of(proposals.get(item.proposalId()));
    shown.put("answers", table.of(item.proposalId()));
    return shown;
  }

  /** Another person than the one who has answered for finance. */
  @Override
  public boolean permits(WorkItem item, Member member) {
    return table.last(item.proposalId()).orElseThrow().answeredBy() != member.personId();
  }
}
