package org.hamafza.process.circularvote;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.hamafza.council.ProvisionalApprovals;
import org.springframework.stereotype.Component;

/** Hands the case to the next meeting of the council. */
@Component
class ReturnToCouncil implements JavaDelegate {

  private final ProvisionalApprovals approvals;

  ReturnToCouncil(ProvisionalApprovals approvals) {
    this.approvals = approvals;
  }

  @Override
  public void execute(DelegateExecution execution) {
    approvals.returnToCouncil(CircularVote.ITEM_ID.get(execution));
  }
}
