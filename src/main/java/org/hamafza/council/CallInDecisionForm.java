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

/** The chair lets a decision of the secretariat stand, or calls the case in to the council. */
@Component
class CallInDecisionForm implements TaskForm {

  private static final int REASON = 2000;

  /** What the chair may answer; silence lets it stand. */
  enum Answer {
    LET_STAND,
    CALL_IN
  }

  private final SecretariatDecisions decisions;
  private final DecidedCase decided;

  CallInDecisionForm(SecretariatDecisions decisions, DecidedCase decided) {
    this.decisions = decisions;
    this.decided = decided;
  }

  @Override
  public String formKey() {
    return "council/call-in-decision";
  }

  @Override
  public FormSpec describe(WorkItem work, Member member) {
    return FormSpec.of(
        FormField.required("answer", FieldType.RADIOS, "council.secretariat.callIn")
            .choices(Option.of(Answer.class, "council.secretariat.callIn")),
        FormField.optional("reason", FieldType.LONG_TEXT, "council.secretariat.callIn.reason")
            .hint("council.secretariat.callIn.reason.hint")
            .atMost(REASON));
  }

  @Override
  public void submit(WorkItem work, Member member, FormInput input) {
    Answer answer = input.requiredChoice("answer", Answer.class);
    String reason = input.paragraphs("reason", REASON);
    if (answer == Answer.CALL_IN && reason.isEmpty() && !input.isRejected("reason")) {
      input.reject("reason", "error.required");
    }
    input.check();
    decisions.answerCallIn(work.proposalId(), answer == Answer.CALL_IN, reason, member);
  }

  @Override
  public Map<String, Object> context(WorkItem work, Member member) {
    return decided.of(work.proposalId());
  }
}
