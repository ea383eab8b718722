package org.hamafza.process.proposalapproval;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.hamafza.process.CaseVariables;
import org.hamafza.proposals.ProposalState;
import org.hamafza.proposals.Proposals;
import org.springframework.stereotype.Component;

/** Lets a deferred case wait for another session. */
@Component
class ReturnToDecision implements JavaDelegate {

  private final Proposals proposals;
  private final DecisionWait wait;

  ReturnToDecision(Proposals proposals, DecisionWait wait) {
    this.proposals = proposals;
    this.wait = wait;
  }

  @Override
  public void execute(DelegateExecution execution) {
    proposals.enter(CaseVariables.PROPOSAL_ID.get(execution), ProposalState.READY_FOR_DECISION, "");
    wait.begin(execution);
  }
}
