package org.hamafza.process.proposalintake;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.hamafza.process.CaseVariables;
import org.hamafza.proposals.Screening;
import org.springframework.stereotype.Component;

/** Tells the NGO that its proposal has arrived. */
@Component
class AcknowledgeReceipt implements JavaDelegate {

  private final Screening screening;

  AcknowledgeReceipt(Screening screening) {
    this.screening = screening;
  }

  @Override
  public void execute(DelegateExecution execution) {
    screening.acknowledge(CaseVariables.PROPOSAL_ID.get(execution));
  }
}
