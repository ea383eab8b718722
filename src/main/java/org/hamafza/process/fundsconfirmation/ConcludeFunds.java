package org.hamafza.process.fundsconfirmation;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.hamafza.process.CaseVariables;
import org.hamafza.review.Funds;
import org.springframework.stereotype.Component;

/** Reads whether finance has found all the money. */
@Component
class ConcludeFunds implements JavaDelegate {

  private final Funds funds;

  ConcludeFunds(Funds funds) {
    this.funds = funds;
  }

  @Override
  public void execute(DelegateExecution execution) {
    long proposalId = CaseVariables.PROPOSAL_ID.get(execution);
    FundsConfirmation.FUNDS_CONFIRMED.set(execution, funds.confirmed(proposalId));
  }
}
