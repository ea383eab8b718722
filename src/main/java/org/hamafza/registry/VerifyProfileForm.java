package org.hamafza.registry;

import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.hamafza.identity.Member;
import org.hamafza.policy.Policies;
import org.hamafza.shared.FormInput;
import org.hamafza.tasks.FieldType;
import org.hamafza.tasks.FormField;
import org.hamafza.tasks.FormSpec;
import org.hamafza.tasks.Option;
import org.hamafza.tasks.TaskForm;
import org.hamafza.tasks.WorkItem;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** An officer compares the profile with its documents: complete, or what is missing. */
@Component
class VerifyProfileForm implements TaskForm {

  private static final int NOTE = 2000;

  /** What the officer may say. */
  enum Answer {
    COMPLETE,
    DEFICIENT
  }

  /** What has to be compared before a profile is complete. */
  enum Check {
    IDENTITY,
    LICENCE,
    BOARD,
    ACCOUNT,
    CAPABILITIES
  }

  private final ProfileVerification verification;
  private final ProfileCaseTable cases;
  private final ProfilePanel panel;
  private final Policies policies;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  VerifyProfileForm(
      ProfileVerification verification,
      ProfileCaseTable cases,
      ProfilePanel panel,
      Policies policies,
      ApplicationEventPublisher events,
      Clock clock) {
    this.verification = verification;
    this.cases = cases;
    this.panel = panel;
    this.policies = policies;
    this.events = events;
    this.clock = clock;
  }

  @Override
  public String formKey() {
    return "registry/verify-profile";
  }

  @Override
  public FormSpec describe(WorkItem item, Member member) {
    return FormSpec.of(
        FormField.optional("checked", FieldType.CHECKBOXES, "registry.profile.verify.checked")
            .hint("registry.profile.verify.checked.hint")
            .choices(Option.of(Check.class, "registry.profile.verify.check")),
        FormField.required("decision", FieldType.RADIOS, "registry.profile.verify.decision")
            .choices(Option.of(Answer.class, "registry.profile.verify.answer")),
        FormField.optional("note", FieldType.LONG_TEXT, "registry.profile.verify.note")
            .hint("registry.profile.verify.note.hint")
            .atMost(NOTE));
  }

  @Override
  public void submit(WorkItem item, Member member, FormInput input) {
    Set<Check> checked = input.choices("checked", Check.class);
    Answer answer = input.requiredChoice("decision", Answer.class);
    String note = input.paragraphs("note", NOTE);
    if (answer == Answer.COMPLETE && checked.size() < Check.values().length) {
      input.reject("checked", "registry.profile.error.unchecked");
    }
    if (answer == Answer.DEFICIENT && note.isEmpty() && !input.isRejected("note")) {
      input.reject("note", "error.required");
    }
    input.check();
    ProfileCase run = verification.run(item.rowId());
    Profile profile = verification.profile(run);
    boolean complete = answer == Answer.COMPLETE;
    List<String> codes =
        Arrays.stream(Check.values()).filter(checked::contains).map(Check::name).toList();
    cases.verdict(
        run.id(),
        profile.version(),
        complete,
        String.join(" ", codes),
        note,
        member.personId(),
        clock.instant());
    events.publishEvent(
        new ProfileJudged(verification.ref(run.id()), profile.version(), complete, codes, note));
  }

  @Override
  public Map<String, Object> context(WorkItem item, Member member) {
    Map<String, Object> shown = panel.of(item.rowId());
    ProfileCase run = verification.run(item.rowId());
    shown.put("lastRound", run.rounds() >= policies.today().number("profile.maxRounds"));
    return shown;
  }

  @Override
  public boolean permits(WorkItem item, Member member) {
    return panel.isIndependent(member, item.rowId());
  }
}
