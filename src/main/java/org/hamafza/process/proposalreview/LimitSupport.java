package org.hamafza.process.proposalreview;

import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.hamafza.process.CaseVariables;
import org.hamafza.process.Rules;
import org.hamafza.review.CoverSheets;
import org.hamafza.review.Limits;
import org.springframework.stereotype.Component;

/** Lets the table say how far the proposal may be supported, and begins the cover sheet. */
@Component
class LimitSupport implements JavaDelegate {

  private final Rules rules;
  private final CoverSheets sheets;

  LimitSupport(Rules rules, CoverSheets sheets) {
    this.rules = rules;
    this.sheets = sheets;
  }

  @Override
  public void execute(DelegateExecution execution) {
    Map<String, Object> row =
        rules
            .decide(
                execution,
                "SupportLimits",
                Map.of(CaseVariables.GRADE.name(), CaseVariables.GRADE.get(execution)))
            .get(0);
    sheets.begin(
        CaseVariables.PROPOSAL_ID.get(execution),
        ProposalReview.SCORE_RECOMMENDATION.get(execution),
        Limits.of(row));
  }
}
