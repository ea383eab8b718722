package org.hamafza.process.proposalreview;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.hamafza.process.CaseVariables;
import org.hamafza.review.ReviewSummary;
import org.hamafza.review.Reviews;
import org.springframework.stereotype.Component;

/** Puts together what the table of recommendations looks at. */
@Component
class SummariseReviews implements JavaDelegate {

  private final Reviews reviews;

  SummariseReviews(Reviews reviews) {
    this.reviews = reviews;
  }

  @Override
  public void execute(DelegateExecution execution) {
    ReviewSummary summary = reviews.summary(CaseVariables.PROPOSAL_ID.get(execution));
    ProposalReview.REVIEWS_DONE.set(execution, summary.done());
    ProposalReview.REVIEWS_REQUIRED.set(execution, summary.required());
    ProposalReview.SCORE_SPREAD.set(execution, summary.spread());
    ProposalReview.THIRD_REVIEW_DONE.set(execution, summary.thirdReviewDone());
    ProposalReview.AVERAGE_SCORE.set(execution, summary.average());
    ProposalReview.LOWEST_CRITERION.set(execution, summary.lowestCriterion());
    ProposalReview.AGENCY_OBJECTION.set(execution, summary.agencyObjection());
  }
}
