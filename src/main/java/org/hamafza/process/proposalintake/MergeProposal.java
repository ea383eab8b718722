package org.hamafza.process.proposalintake;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.hamafza.process.CaseVariables;
import org.hamafza.proposals.Synergies;
import org.springframework.stereotype.Component;

/** Ends a case that another file takes in. */
@Component
class MergeProposal implements JavaDelegate {

  private final Synergies synergies;

  MergeProposal(Synergies synergies) {
    this.synergies = synergies;
  }

  @Override
  public void execute(DelegateExecution execution) {
    synergies.merge(CaseVariables.PROPOSAL_ID.get(execution));
    CaseVariables.INTAKE_OUTCOME.set(execution, ProposalIntake.MERGED);
  }
}
