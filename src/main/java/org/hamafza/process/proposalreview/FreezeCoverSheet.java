package org.hamafza.process.proposalreview;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.hamafza.process.CaseVariables;
import org.hamafza.review.CoverSheets;
import org.springframework.stereotype.Component;

/** Freezes the cover sheet: whoever decides, decides on this. */
@Component
class FreezeCoverSheet implements JavaDelegate {

  private final CoverSheets sheets;

  FreezeCoverSheet(CoverSheets sheets) {
    this.sheets = sheets;
  }

  @Override
  public void execute(DelegateExecution execution) {
    sheets.freeze(CaseVariables.PROPOSAL_ID.get(execution));
  }
}
