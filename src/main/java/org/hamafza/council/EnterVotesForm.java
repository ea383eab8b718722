package org.hamafza.council;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.hamafza.identity.Member;
import org.hamafza.shared.FormInput;
import org.hamafza.tasks.FieldType;
import org.hamafza.tasks.FormField;
import org.hamafza.tasks.FormSpec;
import org.hamafza.tasks.TaskForm;
import org.hamafza.tasks.WorkItem;
import org.springframework.stereotype.Component;

/** An officer enters what was voted in the room: by seat, or as sums where the vote is secret. */
@Component
class EnterVotesForm implements TaskForm {

  private final HandVotes votes;
  private final VoteEntries entries;
  private final AgendaRows items;
  private final SessionAttendance attendance;
  private final ConflictDeclarations declarations;
  private final Recusals recusals;
  private final OpenChoices choices;
  private final SessionPages pages;

  EnterVotesForm(
      HandVotes votes,
      VoteEntries entries,
      AgendaRows items,
      SessionAttendance attendance,
      ConflictDeclarations declarations,
      Recusals recusals,
      OpenChoices choices,
      SessionPages pages) {
    this.votes = votes;
    this.entries = entries;
    this.items = items;
    this.attendance = attendance;
    this.declarations = declarations;
    this.recusals = recusals;
    this.choices = choices;
    this.pages = pages;
  }

  @Override
  public String formKey() {
    return "council/enter-votes";
  }

  @Override
  public FormSpec describe(WorkItem work, Member member) {
    AgendaItem item = items.get(work.rowId());
    List<FormField> fields = new ArrayList<>();
    if (item.secret()) {
      for (VoteChoice choice : choices.on(item)) {
        fields.add(
            FormField.optional("count." + choice, FieldType.INTEGER, "council.vote." + choice));
      }
      return new FormSpec(fields);
    }
    Roll roll = attendance.roll(item.sessionId());
    for (ConflictDeclarations.Called voter : declarations.voters(item.id())) {
      fields.add(
          FormField.optional(field(voter), FieldType.RADIOS, "council.attendance.seat")
              .labelled(roll.seat(voter.seatId()).name())
              .choices(choices.options(item)));
    }
    return new FormSpec(fields);
  }

  @Override
  public void submit(WorkItem work, Member member, FormInput input) {
    AgendaItem item = items.get(work.rowId());
    List<VoteEntries.Line> lines = item.secret() ? sums(item, input) : bySeat(item, input);
    input.check();
    votes.enter(item.id(), member.personId(), lines);
  }

  private List<VoteEntries.Line> sums(AgendaItem item, FormInput input) {
    int most = item.vote().eligible();
    List<VoteEntries.Line> lines = new ArrayList<>();
    for (VoteChoice choice : choices.on(item)) {
      Integer votes = input.integer("count." + choice, 0, most);
      lines.add(new VoteEntries.Line(null, choice, votes == null ? 0 : votes));
    }
    if (lines.stream().mapToInt(VoteEntries.Line::votes).sum() > most) {
      input.reject("count.YES", "council.error.tooManyVotes", most);
    }
    return lines;
  }

  private List<VoteEntries.Line> bySeat(AgendaItem item, FormInput input) {
    List<VoteEntries.Line> lines = new ArrayList<>();
    for (ConflictDeclarations.Called voter : declarations.voters(item.id())) {
      VoteChoice choice = input.choice(field(voter), VoteChoice.class);
      if (choice != null && !choices.on(item).contains(choice)) {
        input.reject(field(voter), "error.choice");
      } else if (choice != null) {
        lines.add(new VoteEntries.Line(voter.id(), choice, 1));
      }
    }
    return lines;
  }

  @Override
  public Map<String, Object> context(WorkItem work, Member member) {
    Map<String, Object> context = new LinkedHashMap<>(pages.ofItem(work.rowId(), member));
    context.put("returned", entries.latest(work.rowId()).map(e -> e.note()).orElse(""));
    return context;
  }

  @Override
  public boolean permits(WorkItem work, Member member) {
    AgendaItem item = items.get(work.rowId());
    return !recusals.keeps(item, member.personId());
  }

  private static String field(ConflictDeclarations.Called voter) {
    return "vote." + voter.id();
  }
}
