package org.hamafza.process.circularvote;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.hamafza.council.ProvisionalApprovals;
import org.springframework.stereotype.Component;

/** Adopts the provisional resolution, so that the case begins at once. */
@Component
class RecordProvisional implements JavaDelegate {

  private final ProvisionalApprovals approvals;

  RecordProvisional(ProvisionalApprovals approvals) {
    this.approvals = approvals;
  }

  @Override
  public void execute(DelegateExecution execution) {
    approvals.approve(CircularVote.ITEM_ID.get(execution));
  }
}
