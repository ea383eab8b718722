package org.hamafza.council;

import java.util.Map;
import org.hamafza.identity.Member;
import org.hamafza.shared.FormInput;
import org.hamafza.tasks.FieldType;
import org.hamafza.tasks.FormField;
import org.hamafza.tasks.FormSpec;
import org.hamafza.tasks.Option;
import org.hamafza.tasks.TaskForm;
import org.hamafza.tasks.WorkItem;
import org.springframework.stereotype.Component;

/** The second signer approves a decision of the secretariat, or sends it back with a reason. */
@Component
class ApproveDecisionForm implements TaskForm {

  private static final int REASON = 2000;

  /** What the second signer may answer. */
  enum Answer {
    APPROVE,
    SEND_BACK
  }

  private final SecretariatDecisions decisions;
  private final DecidedCase decided;

  ApproveDecisionForm(SecretariatDecisions decisions, DecidedCase decided) {
    this.decisions = decisions;
    this.decided = decided;
  }

  @Override
  public String formKey() {
    return "council/approve-decision";
  }

  @Override
  public FormSpec describe(WorkItem work, Member member) {
    return FormSpec.of(
        FormField.required("answer", FieldType.RADIOS, "council.secretariat.approve")
            .choices(Option.of(Answer.class, "council.secretariat.approve")),
        FormField.optional("reason", FieldType.LONG_TEXT, "council.secretariat.note")
            .hint("council.secretariat.note.hint")
            .atMost(REASON));
  }

  @Override
  public void submit(WorkItem work, Member member, FormInput input) {
    Answer answer = input.requiredChoice("answer", Answer.class);
    String reason = input.paragraphs("reason", REASON);
    if (answer == Answer.SEND_BACK && reason.isEmpty() && !input.isRejected("reason")) {
      input.reject("reason", "error.required");
    }
    input.check();
    decisions.answer(work.proposalId(), answer == Answer.APPROVE, reason, member);
  }

  @Override
  public Map<String, Object> context(WorkItem work, Member member) {
    return decided.of(work.proposalId());
  }

  /** Not whoever proposed it: two persons decide. */
  @Override
  public boolean permits(WorkItem work, Member member) {
    return decisions
        .find(work.proposalId())
        .filter(decision -> decision.proposedBy() != member.personId())
        .isPresent();
  }
}
