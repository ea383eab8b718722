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

/** A member votes, once. */
@Component
class CastVoteForm implements TaskForm {

  private final MemberVotes votes;
  private final ConflictDeclarations declarations;
  private final SessionPages pages;

  CastVoteForm(MemberVotes votes, ConflictDeclarations declarations, SessionPages pages) {
    this.votes = votes;
    this.declarations = declarations;
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
            .choices(Option.of(VoteChoice.class, "council.vote")));
  }

  @Override
  public void submit(WorkItem work, Member member, FormInput input) {
    VoteChoice choice = input.requiredChoice("choice", VoteChoice.class);
    input.check();
    votes.cast(member, work.rowId(), choice);
  }

  @Override
  public Map<String, Object> context(WorkItem work, Member member) {
    return pages.ofItem(declarations.get(work.rowId()).itemId(), member);
  }
}
