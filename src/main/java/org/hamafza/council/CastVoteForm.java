package org.hamafza.council;

import java.util.Map;
import org.hamafza.identity.Member;
import org.hamafza.shared.FormInput;
import org.hamafza.tasks.FieldType;
import org.hamafza.tasks.FormField;
import org.hamafza.tasks.FormSpec;
import org.hamafza.tasks.TaskForm;
import org.hamafza.tasks.WorkItem;
import org.springframework.stereotype.Component;

/** A member votes, once. */
@Component
class CastVoteForm implements TaskForm {

  private final MemberVotes votes;
  private final AgendaRows items;
  private final ConflictDeclarations declarations;
  private final OpenChoices choices;
  private final SessionPages pages;

  CastVoteForm(
      MemberVotes votes,
      AgendaRows items,
      ConflictDeclarations declarations,
      OpenChoices choices,
      SessionPages pages) {
    this.votes = votes;
    this.items = items;
    this.declarations = declarations;
    this.choices = choices;
    this.pages = pages;
  }

  @Override
  public String formKey() {
    return "council/cast-vote";
  }

  @Override
  public FormSpec describe(WorkItem work, Member member) {
    return FormSpec.of(
        FormField.required("choice", FieldType.RADIOS, "council.vote.choice")
            .hint("council.vote.choice.hint")
            .choices(choices.options(item(work))));
  }

  @Override
  public void submit(WorkItem work, Member member, FormInput input) {
    VoteChoice choice = input.requiredChoice("choice", VoteChoice.class);
    if (choice != null && !choices.on(item(work)).contains(choice)) {
      input.reject("choice", "error.choice");
    }
    input.check();
    votes.cast(member, work.rowId(), choice);
  }

  private AgendaItem item(WorkItem work) {
    return items.get(declarations.get(work.rowId()).itemId());
  }

  @Override
  public Map<String, Object> context(WorkItem work, Member member) {
    return pages.ofItem(declarations.get(work.rowId()).itemId(), member);
  }
}
