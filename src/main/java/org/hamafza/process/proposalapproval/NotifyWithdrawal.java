package org.hamafza.process.proposalapproval;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.hamafza.process.CaseVariables;
import org.hamafza.proposals.Withdrawals;
import org.springframework.stereotype.Component;

/** Tells everybody concerned that the NGO has taken its proposal back. */
@Component
class NotifyWithdrawal implements JavaDelegate {

  private final Withdrawals withdrawals;

  NotifyWithdrawal(Withdrawals withdrawals) {
    this.withdrawals = withdrawals;
  }

  @Override
  public void execute(DelegateExecution execution) {
    withdrawals.tell(CaseVariables.PROPOSAL_ID.get(execution));
  }
}
