package org.hamafza.process.proposalintake;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.hamafza.process.CaseVariables;
import org.hamafza.proposals.Screening;
import org.springframework.stereotype.Component;

/** Ends a case that may not be admitted, and tells the NGO why. */
@Component
class NotifyIneligibility implements JavaDelegate {

  private final Screening screening;

  NotifyIneligibility(Screening screening) {
    this.screening = screening;
  }

  @Override
  public void execute(DelegateExecution execution) {
    screening.declareIneligible(CaseVariables.PROPOSAL_ID.get(execution));
    CaseVariables.INTAKE_OUTCOME.set(execution, ProposalIntake.NOT_ELIGIBLE);
  }
}
