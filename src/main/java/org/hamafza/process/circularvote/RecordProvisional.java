package org.hamafza.process.circularvote;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.hamafza.council.ProvisionalApprovals;
import org.hamafza.process.CaseVariables;
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
    String outcome = approvals.approve(CircularVote.ITEM_ID.get(execution));
    CaseVariables.DECISION_OUTCOME.set(execution, outcome);
    CaseVariables.SETTLED.set(execution, true);
  }
}
