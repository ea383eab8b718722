package org.hamafza.process.performancereview;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.hamafza.followup.PerformanceReviews;
import org.hamafza.process.CaseVariables;
import org.springframework.stereotype.Component;

/** Writes the confirmed grade back to the NGO. */
@Component
class WriteBackGrade implements JavaDelegate {

  private final PerformanceReviews reviews;

  WriteBackGrade(PerformanceReviews reviews) {
    this.reviews = reviews;
  }

  @Override
  public void execute(DelegateExecution execution) {
    long proposalId = CaseVariables.PROPOSAL_ID.get(execution);
    CaseVariables.PERFORMANCE_GRADE.set(execution, reviews.writeBack(proposalId));
  }
}
