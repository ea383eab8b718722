package org.hamafza.council;

import java.util.Map;
import org.hamafza.identity.Member;
import org.hamafza.shared.FormInput;
import org.hamafza.shared.LocalText;
import org.hamafza.shared.Rial;
import org.hamafza.tasks.FieldType;
import org.hamafza.tasks.FormField;
import org.hamafza.tasks.FormSpec;
import org.hamafza.tasks.Option;
import org.hamafza.tasks.TaskForm;
import org.hamafza.tasks.WorkItem;
import org.springframework.stereotype.Component;

/** The secretary says how a small case shall be decided, and why. */
@Component
class ProposeDecisionForm implements TaskForm {

  private static final int LONGEST = 4000;
  private static final int REASON = 2000;

  private final SecretariatDecisions decisions;
  private final DecidedCase decided;

  ProposeDecisionForm(SecretariatDecisions decisions, DecidedCase decided) {
    this.decisions = decisions;
    this.decided = decided;
  }

  @Override
  public String formKey() {
    return "council/propose-decision";
  }

  @Override
  public FormSpec describe(WorkItem work, Member member) {
    ProposedDecision.Draft begun = begun(work.proposalId());
    String outcome = begun.outcome() == null ? null : begun.outcome().name();
    return FormSpec.of(
        FormField.required("outcome", FieldType.RADIOS, "council.secretariat.outcome")
            .choices(Option.of(SecretariatOutcome.class, "council.outcome"))
            .holding(outcome),
        FormField.required("amountGranted", FieldType.MONEY, "council.proposition.amountPut")
            .holding(Long.toString(begun.amountGranted())),
        text("textFa", "council.proposition.textFa").holding(begun.text().fa()),
        text("textEn", "council.proposition.textEn").holding(begun.text().en()),
        text("conditionsFa", "council.proposition.conditionsFa")
            .hint("council.proposition.conditions.hint")
            .holding(begun.conditions().fa()),
        text("conditionsEn", "council.proposition.conditionsEn")
            .hint("council.proposition.conditions.hint")
            .holding(begun.conditions().en()),
        FormField.required("reason", FieldType.LONG_TEXT, "council.secretariat.reason")
            .hint("council.secretariat.reason.hint")
            .atMost(REASON)
            .holding(begun.reason()));
  }

  @Override
  public void submit(WorkItem work, Member member, FormInput input) {
    SecretariatOutcome outcome = input.requiredChoice("outcome", SecretariatOutcome.class);
    Rial amount = input.requiredMoney("amountGranted");
    LocalText text = input.localParagraphs("textFa", "textEn", LONGEST);
    LocalText conditions = input.localParagraphs("conditionsFa", "conditionsEn", LONGEST);
    String reason = input.requiredParagraphs("reason", REASON);
    if (text.isBlank() && !input.isRejected("textFa")) {
      input.reject("textFa", "error.required");
    }
    if (outcome != null && amount != null) {
      checkAmount(work.proposalId(), outcome, amount, input);
    }
    if (outcome == SecretariatOutcome.APPROVED_CONDITIONAL && conditions.isBlank()) {
      input.reject("conditionsFa", "council.secretariat.error.noCondition");
    }
    input.check();
    decisions.propose(
        work.proposalId(),
        new ProposedDecision.Draft(outcome, amount.amount(), text, conditions, reason),
        member);
  }

  @Override
  public Map<String, Object> context(WorkItem work, Member member) {
    return decided.of(work.proposalId());
  }

  /** What was sent back, or else what the cover sheet says. */
  private ProposedDecision.Draft begun(long proposalId) {
    return decisions
        .find(proposalId)
        .map(ProposedDecision::draft)
        .orElseGet(
            () ->
                new ProposedDecision.Draft(
                    null,
                    decided.cap(proposalId),
                    decided.sheet(proposalId).draft(),
                    new LocalText("", ""),
                    ""));
  }

  private void checkAmount(
      long proposalId, SecretariatOutcome outcome, Rial amount, FormInput input) {
    long cap = decided.cap(proposalId);
    long asked = decided.requested(proposalId);
    if (outcome == SecretariatOutcome.REJECTED && amount.amount() != 0) {
      input.reject("amountGranted", "council.secretariat.error.nothingGranted");
    } else if (amount.amount() > cap) {
      input.reject("amountGranted", "council.error.aboveCap", new Rial(cap));
    } else if (outcome == SecretariatOutcome.APPROVED && amount.amount() < asked) {
      input.reject("amountGranted", "council.secretariat.error.lessIsPartial");
    } else if (outcome == SecretariatOutcome.APPROVED_PARTIAL && amount.amount() >= asked) {
      input.reject("amountGranted", "council.secretariat.error.allIsNotPartial");
    }
  }

  private static FormField text(String name, String label) {
    return FormField.optional(name, FieldType.LONG_TEXT, label).atMost(LONGEST);
  }
}
