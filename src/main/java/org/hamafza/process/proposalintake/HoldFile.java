package org.hamafza.process.proposalintake;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.hamafza.process.CaseVariables;
import org.hamafza.proposals.Screening;
import org.springframework.stereotype.Component;

/** Lets a file wait for the end of an integrity case about its NGO, and tells the NGO. */
@Component
class HoldFile implements JavaDelegate {

  private final Screening screening;

  HoldFile(Screening screening) {
    this.screening = screening;
  }

  @Override
  public void execute(DelegateExecution execution) {
    screening.hold(CaseVariables.PROPOSAL_ID.get(execution));
  }
}
