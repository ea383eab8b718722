package org.hamafza.review;

import java.util.Map;
import org.hamafza.identity.Member;
import org.hamafza.proposals.Proposals;
import org.hamafza.shared.FormInput;
import org.hamafza.shared.Rial;
import org.hamafza.tasks.FieldType;
import org.hamafza.tasks.FormField;
import org.hamafza.tasks.FormSpec;
import org.hamafza.tasks.Option;
import org.hamafza.tasks.TaskForm;
import org.hamafza.tasks.WorkItem;
import org.springframework.stereotype.Component;

/** Finance says whether the money that a case asks for is there, and from where it comes. */
@Component
class ConfirmFundsForm implements TaskForm {

  static final String KEY = "review/confirm-funds";

  private static final int LINE = 200;
  private static final int REMARK = 2000;

  /** Whether all that is asked for is there. */
  enum FundsState {
    ALL,
    SHORT
  }

  private final Funds funds;
  private final FundsTable table;
  private final Proposals proposals;
  private final ReviewedCase context;

  ConfirmFundsForm(Funds funds, FundsTable table, Proposals proposals, ReviewedCase context) {
    this.funds = funds;
    this.table = table;
    this.proposals = proposals;
    this.context = context;
  }

  @Override
  public String formKey() {
    return KEY;
  }

  @Override
  public FormSpec describe(WorkItem item, Member member) {
    return FormSpec.of(
        FormField.required("answer", FieldType.RADIOS, "review.funds.answer")
            .choices(Option.of(FundsState.class, "review.funds.answer")),
        FormField.optional("available", FieldType.MONEY, "review.funds.available")
            .hint("review.funds.available.hint"),
        FormField.optional("budgetLine", FieldType.TEXT, "review.funds.budgetLine")
            .hint("review.funds.budgetLine.hint")
            .atMost(LINE),
        FormField.optional("remark", FieldType.LONG_TEXT, "review.funds.remark")
            .hint("review.funds.remark.hint")
            .atMost(REMARK));
  }

  @Override
  public void submit(WorkItem item, Member member, FormInput input) {
    long asked = proposals.get(item.proposalId()).requested();
    FundsState answer = input.requiredChoice("answer", FundsState.class);
    boolean shortage = answer == FundsState.SHORT;
    Rial typed = shortage ? input.requiredMoney("available") : input.money("available");
    if (shortage && typed != null && typed.amount() >= asked) {
      input.reject("available", "review.funds.error.enough");
    }
    boolean paid = answer == FundsState.ALL || shortage && !Rial.ZERO.equals(typed);
    String line = paid ? input.requiredText("budgetLine", LINE) : input.text("budgetLine", LINE);
    String remark =
        shortage ? input.requiredParagraphs("remark", REMARK) : input.paragraphs("remark", REMARK);
    input.check();
    long there = shortage ? typed.amount() : asked;
    funds.answer(item.proposalId(), there, line, remark, member);
  }

  @Override
  public Map<String, Object> context(WorkItem item, Member member) {
    Map<String, Object> shown = context.of(proposals.get(item.proposalId()));
    shown.put("answers", table.of(item.proposalId()));
    return shown;
  }

  /** Not who belongs to an NGO of the case. */
  @Override
  public boolean permits(WorkItem item, Member member) {
    return !proposals.get(item.proposalId()).isOfNgoOf(member);
  }
}
