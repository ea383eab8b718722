package org.hamafza.process.proposalintake;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.hamafza.process.CaseVariables;
import org.hamafza.proposals.Screening;
import org.springframework.stereotype.Component;

/** Ends a case that was not completed in time or in the rounds allowed. */
@Component
class LapseProposal implements JavaDelegate {

  private final Screening screening;

  LapseProposal(Screening screening) {
    this.screening = screening;
  }

  @Override
  public void execute(DelegateExecution execution) {
    screening.lapse(CaseVariables.PROPOSAL_ID.get(execution));
    CaseVariables.INTAKE_OUTCOME.set(execution, ProposalIntake.LAPSED);
  }
}
