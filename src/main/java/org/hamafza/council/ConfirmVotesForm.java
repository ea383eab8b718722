package org.hamafza.council;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.hamafza.identity.Member;
import org.hamafza.shared.FormInput;
import org.hamafza.shared.LocalText;
import org.hamafza.shared.NotFound;
import org.hamafza.shared.Parsed;
import org.hamafza.tasks.FieldType;
import org.hamafza.tasks.FormField;
import org.hamafza.tasks.FormSpec;
import org.hamafza.tasks.Option;
import org.hamafza.tasks.TaskForm;
import org.hamafza.tasks.WorkItem;
import org.springframework.stereotype.Component;

/** Somebody else compares what was entered with the papers or hands, and confirms or returns it. */
@Component
class ConfirmVotesForm implements TaskForm {

  private static final String CONFIRM = "CONFIRM";
  private static final List<String> ANSWERS = List.of(CONFIRM, "RETURN");

  /** A line of the entry as it is shown: a seat with its vote, or a sum without a seat. */
  record Shown(LocalText seat, VoteChoice choice, int votes) {}

  private final HandVotes votes;
  private final VoteEntries entries;
  private final AgendaRows items;
  private final SessionAttendance attendance;
  private final ConflictDeclarations declarations;
  private final Recusals recusals;
  private final SessionPages pages;

  ConfirmVotesForm(
      HandVotes votes,
      VoteEntries entries,
      AgendaRows items,
      SessionAttendance attendance,
      ConflictDeclarations declarations,
      Recusals recusals,
      SessionPages pages) {
    this.votes = votes;
    this.entries = entries;
    this.items = items;
    this.attendance = attendance;
    this.declarations = declarations;
    this.recusals = recusals;
    this.pages = pages;
  }

  @Override
  public String formKey() {
    return "council/confirm-votes";
  }

  @Override
  public FormSpec describe(WorkItem work, Member member) {
    return FormSpec.of(
        FormField.required("answer", FieldType.RADIOS, "council.entry.answer")
            .choices(
                ANSWERS.stream()
                    .map(each -> Option.keyed(each, "council.entry.answer." + each))
                    .toList()),
        FormField.optional("reason", FieldType.LONG_TEXT, "council.entry.reason")
            .hint("council.entry.reason.hint")
            .atMost(2000));
  }

  @Override
  public void submit(WorkItem work, Member member, FormInput input) {
    String answer =
        input.require(
            "answer",
            typed -> ANSWERS.contains(typed) ? Parsed.of(typed) : Parsed.wrong("error.choice"));
    String reason = input.paragraphs("reason", 2000);
    if (answer != null && !answer.equals(CONFIRM) && reason.isBlank()) {
      input.reject("reason", "error.required");
    }
    input.check();
    votes.check(work.rowId(), member.personId(), CONFIRM.equals(answer), reason);
  }

  @Override
  public Map<String, Object> context(WorkItem work, Member member) {
    AgendaItem item = items.get(work.rowId());
    Roll roll = attendance.roll(item.sessionId());
    VoteEntries.Entry entry = entries.latest(item.id()).orElseThrow(NotFound::new);
    Map<String, Object> context = new LinkedHashMap<>(pages.ofItem(item.id(), member));
    context.put(
        "lines",
        entries.lines(entry.id()).stream()
            .map(
                line ->
                    new Shown(
                        line.memberId() == null
                            ? null
                            : roll.seat(declarations.get(line.memberId()).seatId()).name(),
                        line.choice(),
                        line.votes()))
            .toList());
    return context;
  }

  /** Not who entered it, and nobody who may not know of the item. */
  @Override
  public boolean permits(WorkItem work, Member member) {
    AgendaItem item = items.get(work.rowId());
    boolean own =
        entries
            .latest(item.id())
            .filter(entry -> entry.enteredBy() == member.personId())
            .isPresent();
    return !own && !recusals.keeps(item, member.personId());
  }
}
