package org.hamafza.process.performancereview;

import java.time.LocalDate;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.hamafza.followup.PerformanceReviews;
import org.hamafza.followup.Review;
import org.hamafza.process.CaseVariables;
import org.springframework.stereotype.Component;

/** Puts all that the table of grades reads into the process. */
@Component
class PrepareGrading implements JavaDelegate {

  private final PerformanceReviews reviews;

  PrepareGrading(PerformanceReviews reviews) {
    this.reviews = reviews;
  }

  @Override
  public void execute(DelegateExecution execution) {
    long proposalId = CaseVariables.PROPOSAL_ID.get(execution);
    LocalDate policyDay = LocalDate.parse(CaseVariables.POLICY_DATE.get(execution));
    PerformanceReviews.Facts facts = reviews.prepare(proposalId, policyDay);
    Review review = facts.review();
    CaseVariables.GRADE.set(execution, facts.grade());
    PerformanceReview.INTEGRITY_BREACH.set(execution, review.integrityBreach());
    PerformanceReview.UNRETURNED_FUNDS.set(execution, review.unreturnedFunds());
    PerformanceReview.FINAL_REPORT_MISSING.set(execution, review.finalReportMissing());
    PerformanceReview.EVIDENCE_VERIFIED.set(execution, review.evidenceVerified());
    PerformanceReview.COMPLETED_PROJECTS.set(execution, review.completedProjects());
    PerformanceReview.COMPOSITE.set(execution, review.composite());
    PerformanceReview.ON_TIME_PERCENT.set(execution, review.onTimePercent());
  }
}
