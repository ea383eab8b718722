package org.hamafza.process.proposalapproval;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.hamafza.process.CaseVariables;
import org.hamafza.process.RouteTerms;
import org.hamafza.review.CoverSheets;
import org.springframework.stereotype.Component;

/** Lets the proposal wait for the council, by whichever route it has come there. */
@Component
class PresentToCouncil implements JavaDelegate {

  private final CoverSheets sheets;
  private final RouteTerms terms;
  private final DecisionWait wait;

  PresentToCouncil(CoverSheets sheets, RouteTerms terms, DecisionWait wait) {
    this.sheets = sheets;
    this.terms = terms;
    this.wait = wait;
  }

  @Override
  public void execute(DelegateExecution execution) {
    sheets.present(CaseVariables.PROPOSAL_ID.get(execution));
    if (!CaseVariables.COUNCIL_TECH.equals(CaseVariables.REVIEW_ROUTE.get(execution))) {
      CaseVariables.REVIEW_ROUTE.set(execution, CaseVariables.COUNCIL_REGULAR);
    }
    terms.set(execution);
    wait.begin(execution);
  }
}
