package org.hamafza.clearance;

import java.time.Clock;
import java.util.Map;
import org.hamafza.identity.Member;
import org.hamafza.policy.Policies;
import org.hamafza.shared.Conflict;
import org.hamafza.shared.FormInput;
import org.hamafza.tasks.FieldType;
import org.hamafza.tasks.FormField;
import org.hamafza.tasks.FormSpec;
import org.hamafza.tasks.Option;
import org.hamafza.tasks.TaskForm;
import org.hamafza.tasks.WorkItem;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** The authority on the subject clears a content, asks for changes, or rejects it. */
@Component
class ClearContentForm implements TaskForm {

  private static final int REASON = 2000;

  private final ContentTable table;
  private final ContentHistory history;
  private final ContentPanel panel;
  private final ContentRights rights;
  private final ContentRefs refs;
  private final Policies policies;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  ClearContentForm(
      ContentTable table,
      ContentHistory history,
      ContentPanel panel,
      ContentRights rights,
      ContentRefs refs,
      Policies policies,
      ApplicationEventPublisher events,
      Clock clock) {
    this.table = table;
    this.history = history;
    this.panel = panel;
    this.rights = rights;
    this.refs = refs;
    this.policies = policies;
    this.events = events;
    this.clock = clock;
  }

  @Override
  public String formKey() {
    return "clearance/clear-content";
  }

  @Override
  public FormSpec describe(WorkItem item, Member member) {
    return FormSpec.of(
        FormField.required("verdict", FieldType.RADIOS, "clearance.clear.verdict")
            .choices(Option.of(Verdict.class, "clearance.verdict")),
        FormField.optional("reason", FieldType.LONG_TEXT, "clearance.clear.reason")
            .hint("clearance.clear.reason.hint")
            .atMost(REASON));
  }

  @Override
  public void submit(WorkItem item, Member member, FormInput input) {
    Verdict verdict = input.requiredChoice("verdict", Verdict.class);
    String reason = input.paragraphs("reason", REASON);
    boolean wanted = verdict == Verdict.ASK_CHANGES || verdict == Verdict.REJECT;
    if (wanted && reason.isEmpty() && !input.isRejected("reason")) {
      input.reject("reason", "error.required");
    }
    input.check();
    ContentItem content = table.lock(item.rowId()).orElseThrow();
    if (content.state() != ContentState.WAITING) {
      throw new Conflict("clearance.error.notWaiting");
    }
    history.judge(content, verdict, reason, member.personId(), clock.instant());
    events.publishEvent(
        new ContentJudged(refs.of(content), content.number(), content.version(), verdict, reason));
  }

  @Override
  public Map<String, Object> context(WorkItem item, Member member) {
    Map<String, Object> shown = panel.of(content(item));
    shown.put("lastRound", content(item).rounds() >= policies.today().number("content.maxRounds"));
    return shown;
  }

  @Override
  public boolean permits(WorkItem item, Member member) {
    return rights.mayJudge(member, content(item));
  }

  private ContentItem content(WorkItem item) {
    return table.find(item.rowId()).orElseThrow();
  }
}
