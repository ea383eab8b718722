package org.hamafza.registry;

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

/** The secretary, who is never the officer, confirms the verdict or sends it back. */
@Component
class ConfirmProfileForm implements TaskForm {

  private static final int REASON = 2000;

  /** What the secretary may decide. */
  enum Answer {
    CONFIRM,
    RETURN
  }

  private final ProfileVerification verification;
  private final ProfileCaseTable cases;
  private final ProfilePanel panel;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  ConfirmProfileForm(
      ProfileVerification verification,
      ProfileCaseTable cases,
      ProfilePanel panel,
      ApplicationEventPublisher events,
      Clock clock) {
    this.verification = verification;
    this.cases = cases;
    this.panel = panel;
    this.events = events;
    this.clock = clock;
  }

  @Override
  public String formKey() {
    return "registry/confirm-profile";
  }

  @Override
  public FormSpec describe(WorkItem item, Member member) {
    return FormSpec.of(
        FormField.required("decision", FieldType.RADIOS, "registry.profile.confirm.decision")
            .choices(Option.of(Answer.class, "registry.profile.confirm.answer")),
        FormField.optional("reason", FieldType.LONG_TEXT, "registry.profile.reason")
            .hint("registry.profile.confirm.reason.hint")
            .atMost(REASON));
  }

  @Override
  public void submit(WorkItem item, Member member, FormInput input) {
    Answer answer = input.requiredChoice("decision", Answer.class);
    String reason = input.paragraphs("reason", REASON);
    if (answer == Answer.RETURN && reason.isEmpty() && !input.isRejected("reason")) {
      input.reject("reason", "error.required");
    }
    input.check();
    ProfileCaseTable.Verdict verdict = verdict(item);
    boolean confirmed = answer == Answer.CONFIRM;
    cases.confirm(verdict.id(), confirmed, reason, member.personId(), clock.instant());
    events.publishEvent(
        new ProfileConfirmed(verification.ref(item.rowId()), verdict.version(), confirmed, reason));
  }

  @Override
  public Map<String, Object> context(WorkItem item, Member member) {
    return panel.of(item.rowId());
  }

  @Override
  public boolean permits(WorkItem item, Member member) {
    return verdict(item).officerId() != member.personId()
        && panel.isIndependent(member, item.rowId());
  }

  private ProfileCaseTable.Verdict verdict(WorkItem item) {
    return cases.lastVerdict(item.rowId()).orElseThrow();
  }
}
