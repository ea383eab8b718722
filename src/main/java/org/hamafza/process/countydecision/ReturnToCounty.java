package org.hamafza.process.countydecision;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.hamafza.process.CaseVariables;
import org.hamafza.proposals.ProposalState;
import org.hamafza.proposals.Proposals;
import org.springframework.stereotype.Component;

/** Lets a case that the county put off wait for another session there. */
@Component
class ReturnToCounty implements JavaDelegate {

  private final Proposals proposals;

  ReturnToCounty(Proposals proposals) {
    this.proposals = proposals;
  }

  @Override
  public void execute(DelegateExecution execution) {
    proposals.enter(CaseVariables.PROPOSAL_ID.get(execution), ProposalState.READY_FOR_DECISION, "");
  }
}
