package org.hamafza.process.proposalreview;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.hamafza.process.CaseVariables;
import org.hamafza.review.Reviews;
import org.springframework.stereotype.Component;

/** Makes a place for a third reviewer where two are too far apart. */
@Component
class RequestThirdReview implements JavaDelegate {

  private final Reviews reviews;

  RequestThirdReview(Reviews reviews) {
    this.reviews = reviews;
  }

  @Override
  public void execute(DelegateExecution execution) {
    reviews.requestThird(CaseVariables.PROPOSAL_ID.get(execution));
  }
}
