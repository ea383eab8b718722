package org.hamafza.followup;

import java.util.Map;
import org.hamafza.identity.Member;
import org.hamafza.proposals.Proposals;
import org.hamafza.shared.FormInput;
import org.hamafza.tasks.FieldType;
import org.hamafza.tasks.FormField;
import org.hamafza.tasks.FormSpec;
import org.hamafza.tasks.TaskForm;
import org.hamafza.tasks.WorkItem;
import org.springframework.stereotype.Component;

/** The NGO comments on the proposed scores, or says that it has nothing to add. */
@Component
class CommentOnScoresForm implements TaskForm {

  private final Grading grading;
  private final Proposals proposals;

  CommentOnScoresForm(Grading grading, Proposals proposals) {
    this.grading = grading;
    this.proposals = proposals;
  }

  @Override
  public String formKey() {
    return "followup/comment-on-scores";
  }

  @Override
  public FormSpec describe(WorkItem item, Member member) {
    return FormSpec.of(
        FormField.optional("comment", FieldType.LONG_TEXT, "followup.comment")
            .hint("followup.comment.hint")
            .atMost(4000));
  }

  @Override
  public void submit(WorkItem item, Member member, FormInput input) {
    String comment = input.paragraphs("comment", 4000);
    input.check();
    grading.comment(item.proposalId(), comment);
  }

  @Override
  public Map<String, Object> context(WorkItem item, Member member) {
    return Map.of(
        "proposal", proposals.get(item.proposalId()),
        "review", grading.review(item.proposalId()));
  }
}
