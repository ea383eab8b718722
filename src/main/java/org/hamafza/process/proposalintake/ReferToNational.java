package org.hamafza.process.proposalintake;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.hamafza.process.CaseVariables;
import org.hamafza.proposals.Screening;
import org.springframework.stereotype.Component;

/** Ends a case here that concerns more than the province. */
@Component
class ReferToNational implements JavaDelegate {

  private final Screening screening;

  ReferToNational(Screening screening) {
    this.screening = screening;
  }

  @Override
  public void execute(DelegateExecution execution) {
    screening.refer(CaseVariables.PROPOSAL_ID.get(execution));
    CaseVariables.INTAKE_OUTCOME.set(execution, ProposalIntake.REFERRED);
  }
}
