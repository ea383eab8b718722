package org.hamafza.process.performancereview;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.hamafza.followup.PerformanceReviews;
import org.hamafza.process.CaseVariables;
import org.springframework.stereotype.Component;

/** Collects what is known of the finished project. */
@Component
class CollectResults implements JavaDelegate {

  private final PerformanceReviews reviews;

  CollectResults(PerformanceReviews reviews) {
    this.reviews = reviews;
  }

  @Override
  public void execute(DelegateExecution execution) {
    long proposalId = CaseVariables.PROPOSAL_ID.get(execution);
    reviews.collect(proposalId);
  }
}
