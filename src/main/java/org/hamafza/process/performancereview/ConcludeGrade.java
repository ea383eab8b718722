package org.hamafza.process.performancereview;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.hamafza.followup.PerformanceReviews;
import org.hamafza.process.CaseVariables;
import org.springframework.stereotype.Component;

/** Says whether the secretary confirmed the grade. */
@Component
class ConcludeGrade implements JavaDelegate {

  private final PerformanceReviews reviews;

  ConcludeGrade(PerformanceReviews reviews) {
    this.reviews = reviews;
  }

  @Override
  public void execute(DelegateExecution execution) {
    long proposalId = CaseVariables.PROPOSAL_ID.get(execution);
    String grade = CaseVariables.PERFORMANCE_GRADE.get(execution);
    PerformanceReview.GRADE_CONFIRMED.set(execution, reviews.conclude(proposalId, grade));
  }
}
