package org.hamafza.process.proposalintake;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.hamafza.process.CaseVariables;
import org.hamafza.proposals.Synergies;
import org.springframework.stereotype.Component;

/** Takes over what the NGO answered to the offer, or that it did not answer. */
@Component
class ConcludeSynergy implements JavaDelegate {

  private final Synergies synergies;

  ConcludeSynergy(Synergies synergies) {
    this.synergies = synergies;
  }

  @Override
  public void execute(DelegateExecution execution) {
    ProposalIntake.MERGER_ACCEPTED.set(
        execution, synergies.conclude(CaseVariables.PROPOSAL_ID.get(execution)));
  }
}
