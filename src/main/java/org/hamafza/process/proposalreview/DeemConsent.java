package org.hamafza.process.proposalreview;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.hamafza.process.CaseVariables;
import org.hamafza.review.Reviews;
import org.springframework.stereotype.Component;

/** Records the silence of agencies as consent. */
@Component
class DeemConsent implements JavaDelegate {

  private final Reviews reviews;

  DeemConsent(Reviews reviews) {
    this.reviews = reviews;
  }

  @Override
  public void execute(DelegateExecution execution) {
    reviews.deemConsent(CaseVariables.PROPOSAL_ID.get(execution));
  }
}
