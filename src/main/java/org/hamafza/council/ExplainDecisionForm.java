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

/** The secretary writes down why the council decided otherwise than it was advised. */
@Component
class ExplainDecisionForm implements TaskForm {

  private static final int LONGEST = 2000;

  private final MemberVotes votes;
  private final AgendaRows items;
  private final Recusals recusals;
  private final SessionPages pages;

  ExplainDecisionForm(MemberVotes votes, AgendaRows items, Recusals recusals, SessionPages pages) {
    this.votes = votes;
    this.items = items;
    this.recusals = recusals;
    this.pages = pages;
  }

  @Override
  public String formKey() {
    return "council/explain-decision";
  }

  @Override
  public FormSpec describe(WorkItem work, Member member) {
    return FormSpec.of(
        FormField.required("reason", FieldType.LONG_TEXT, "council.departure.reason")
            .hint("council.departure.reason.hint")
            .atMost(LONGEST));
  }

  @Override
  public void submit(WorkItem work, Member member, FormInput input) {
    String reason = input.requiredParagraphs("reason", LONGEST);
    input.check();
    votes.explain(work.rowId(), reason);
  }

  @Override
  public Map<String, Object> context(WorkItem work, Member member) {
    return pages.ofItem(work.rowId(), member);
  }

  @Override
  public boolean permits(WorkItem work, Member member) {
    AgendaItem item = items.get(work.rowId());
    return !recusals.keeps(item, member.personId());
  }
}
