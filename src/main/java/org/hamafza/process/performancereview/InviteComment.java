package org.hamafza.process.performancereview;

import java.time.LocalDate;
import java.util.Date;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.hamafza.followup.PerformanceReviews;
import org.hamafza.process.CaseVariables;
import org.springframework.stereotype.Component;

/** Invites the NGO to comment, and sets until when. */
@Component
class InviteComment implements JavaDelegate {

  private final PerformanceReviews reviews;

  InviteComment(PerformanceReviews reviews) {
    this.reviews = reviews;
  }

  @Override
  public void execute(DelegateExecution execution) {
    long proposalId = CaseVariables.PROPOSAL_ID.get(execution);
    LocalDate policyDay = LocalDate.parse(CaseVariables.POLICY_DATE.get(execution));
    PerformanceReview.COMMENT_DUE.set(
        execution, Date.from(reviews.inviteComment(proposalId, policyDay)));
  }
}
