package org.hamafza.process.proposalintake;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.hamafza.process.CaseVariables;
import org.hamafza.proposals.Screening;
import org.springframework.stereotype.Component;

/** Takes over whether the secretary confirmed the rejection. */
@Component
class ConcludeRejection implements JavaDelegate {

  private final Screening screening;

  ConcludeRejection(Screening screening) {
    this.screening = screening;
  }

  @Override
  public void execute(DelegateExecution execution) {
    ProposalIntake.REJECTION_CONFIRMED.set(
        execution, screening.isRejectionConfirmed(CaseVariables.PROPOSAL_ID.get(execution)));
  }
}
