package org.hamafza.followup;

import java.util.Map;
import java.util.Objects;
import org.hamafza.identity.Member;
import org.hamafza.proposals.Proposals;
import org.hamafza.shared.FormInput;
import org.hamafza.tasks.FormSpec;
import org.hamafza.tasks.TaskForm;
import org.hamafza.tasks.WorkItem;
import org.springframework.stereotype.Component;

/** The secretary, who did not propose the scores, confirms the grade or sends the scores back. */
@Component
class ConfirmGradeForm implements TaskForm {

  private final Grading grading;
  private final Proposals proposals;

  ConfirmGradeForm(Grading grading, Proposals proposals) {
    this.grading = grading;
    this.proposals = proposals;
  }

  @Override
  public String formKey() {
    return "followup/confirm-grade";
  }

  @Override
  public boolean permits(WorkItem item, Member member) {
    return !Objects.equals(grading.review(item.proposalId()).proposedBy(), member.personId());
  }

  @Override
  public FormSpec describe(WorkItem item, Member member) {
    return FormSpec.of(Verdict.field(), Verdict.reason());
  }

  @Override
  public void submit(WorkItem item, Member member, FormInput input) {
    Verdict verdict = Verdict.read(input);
    String reason = verdict == null ? "" : verdict.reason(input);
    input.check();
    grading.decide(item.proposalId(), verdict == Verdict.ACCEPT, reason, member);
  }

  @Override
  public Map<String, Object> context(WorkItem item, Member member) {
    return Map.of(
        "proposal", proposals.get(item.proposalId()),
        "review", grading.review(item.proposalId()),
        "preview", grading.preview(item.proposalId()));
  }
}
