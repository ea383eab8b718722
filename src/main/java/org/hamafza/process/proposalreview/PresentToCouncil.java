package org.hamafza.process.proposalreview;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.hamafza.process.CaseVariables;
import org.hamafza.review.CoverSheets;
import org.springframework.stereotype.Component;

/** Freezes the cover sheet; from now on the proposal waits for the council. */
@Component
class PresentToCouncil implements JavaDelegate {

  private final CoverSheets sheets;

  PresentToCouncil(CoverSheets sheets) {
    this.sheets = sheets;
  }

  @Override
  public void execute(DelegateExecution execution) {
    sheets.present(CaseVariables.PROPOSAL_ID.get(execution));
  }
}
