package org.hamafza.council;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.hamafza.identity.Member;
import org.hamafza.shared.FormInput;
import org.hamafza.shared.LocalText;
import org.hamafza.shared.Parsed;
import org.hamafza.tasks.FieldType;
import org.hamafza.tasks.FormField;
import org.hamafza.tasks.FormSpec;
import org.hamafza.tasks.Option;
import org.hamafza.tasks.TaskForm;
import org.hamafza.tasks.WorkItem;
import org.springframework.stereotype.Component;

/** The secretary closes the session, or has a mistaken vote repeated first. */
@Component
class CloseSessionForm implements TaskForm {

  private static final String CLOSE = "CLOSE";
  private static final String REPEAT = "REPEAT";
  private static final List<String> ANSWERS = List.of(CLOSE, REPEAT);

  private final Repetitions repetitions;
  private final SessionPages pages;

  CloseSessionForm(Repetitions repetitions, SessionPages pages) {
    this.repetitions = repetitions;
    this.pages = pages;
  }

  @Override
  public String formKey() {
    return "council/close-session";
  }

  @Override
  public FormSpec describe(WorkItem work, Member member) {
    return FormSpec.of(
        FormField.required("answer", FieldType.RADIOS, "council.close.answer")
            .choices(
                ANSWERS.stream()
                    .map(each -> Option.keyed(each, "council.close.answer." + each))
                    .toList())
            .holding(CLOSE),
        FormField.optional("item", FieldType.SELECT, "council.close.item")
            .hint("council.close.repeat.hint")
            .choices(
                repetitions.repeatable(member, work.rowId()).stream()
                    .map(item -> Option.named(Long.toString(item.id()), placed(item)))
                    .toList()),
        FormField.optional("reason", FieldType.LONG_TEXT, "council.close.reason")
            .hint("council.close.repeat.hint")
            .atMost(2000));
  }

  @Override
  public void submit(WorkItem work, Member member, FormInput input) {
    String answer =
        input.require(
            "answer",
            typed -> ANSWERS.contains(typed) ? Parsed.of(typed) : Parsed.wrong("error.choice"));
    Set<String> offered =
        repetitions.repeatable(member, work.rowId()).stream()
            .map(item -> Long.toString(item.id()))
            .collect(Collectors.toSet());
    String item = input.codes("item", offered).stream().findFirst().orElse("");
    String reason = input.paragraphs("reason", 2000);
    if (REPEAT.equals(answer)) {
      if (item.isEmpty() && !input.isRejected("item")) {
        input.reject("item", "error.required");
      }
      if (reason.isBlank() && !input.isRejected("reason")) {
        input.reject("reason", "error.required");
      }
    }
    input.check();
    if (CLOSE.equals(answer)) {
      repetitions.end(work.rowId());
    } else {
      repetitions.repeat(member, work.rowId(), Long.parseLong(item), reason);
    }
  }

  @Override
  public Map<String, Object> context(WorkItem work, Member member) {
    return pages.ofSession(work.rowId(), member);
  }

  private static LocalText placed(AgendaItem item) {
    return new LocalText(
        item.position() + " · " + item.title().fa(), item.position() + " · " + item.title().en());
  }
}
