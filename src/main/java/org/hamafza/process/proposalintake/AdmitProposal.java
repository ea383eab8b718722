package org.hamafza.process.proposalintake;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.hamafza.process.CaseVariables;
import org.hamafza.proposals.Screening;
import org.springframework.stereotype.Component;

/** Admits a proposal to its review, and tells the NGO. */
@Component
class AdmitProposal implements JavaDelegate {

  private final Screening screening;

  AdmitProposal(Screening screening) {
    this.screening = screening;
  }

  @Override
  public void execute(DelegateExecution execution) {
    screening.admit(CaseVariables.PROPOSAL_ID.get(execution));
    CaseVariables.INTAKE_OUTCOME.set(execution, ProposalIntake.ADMITTED);
  }
}
