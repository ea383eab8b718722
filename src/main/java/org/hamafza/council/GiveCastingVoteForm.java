package org.hamafza.council;

import java.util.List;
import java.util.Map;
import org.hamafza.identity.Member;
import org.hamafza.shared.FormInput;
import org.hamafza.shared.Parsed;
import org.hamafza.tasks.FieldType;
import org.hamafza.tasks.FormField;
import org.hamafza.tasks.FormSpec;
import org.hamafza.tasks.Option;
import org.hamafza.tasks.TaskForm;
import org.hamafza.tasks.WorkItem;
import org.springframework.stereotype.Component;

/** The chair breaks a tie and says why. */
@Component
class GiveCastingVoteForm implements TaskForm {

  private static final List<String> CHOICES = List.of(VoteChoice.YES.name(), VoteChoice.NO.name());

  private final MemberVotes votes;
  private final AgendaRows items;
  private final ConflictDeclarations declarations;
  private final SessionPages pages;

  GiveCastingVoteForm(
      MemberVotes votes, AgendaRows items, ConflictDeclarations declarations, SessionPages pages) {
    this.votes = votes;
    this.items = items;
    this.declarations = declarations;
    this.pages = pages;
  }

  @Override
  public String formKey() {
    return "council/give-casting-vote";
  }

  @Override
  public FormSpec describe(WorkItem work, Member member) {
    return FormSpec.of(
        FormField.required("choice", FieldType.RADIOS, "council.casting.choice")
            .choices(
                CHOICES.stream().map(each -> Option.keyed(each, "council.vote." + each)).toList()),
        FormField.required("reason", FieldType.LONG_TEXT, "council.casting.reason").atMost(2000));
  }

  @Override
  public void submit(WorkItem work, Member member, FormInput input) {
    String choice =
        input.require(
            "choice",
            typed -> CHOICES.contains(typed) ? Parsed.of(typed) : Parsed.wrong("error.choice"));
    String reason = input.requiredParagraphs("reason", 2000);
    input.check();
    votes.breakTie(work.rowId(), VoteChoice.valueOf(choice), reason);
  }

  @Override
  public Map<String, Object> context(WorkItem work, Member member) {
    return pages.ofItem(work.rowId(), member);
  }

  /** Only who presided when the vote opened, and voted, may break its tie. */
  @Override
  public boolean permits(WorkItem work, Member member) {
    Long casting = items.get(work.rowId()).castingSeat();
    return declarations.voters(work.rowId()).stream()
        .filter(voter -> Long.valueOf(voter.seatId()).equals(casting))
        .anyMatch(voter -> voter.personId() == member.personId());
  }
}
