package org.hamafza.process.circularratification;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.hamafza.council.ProvisionalApprovals;
import org.hamafza.process.CaseVariables;
import org.springframework.stereotype.Component;

/** Makes final what was approved for now. */
@Component
class FinaliseApproval implements JavaDelegate {

  private final ProvisionalApprovals approvals;

  FinaliseApproval(ProvisionalApprovals approvals) {
    this.approvals = approvals;
  }

  @Override
  public void execute(DelegateExecution execution) {
    approvals.ratify(CaseVariables.PROPOSAL_ID.get(execution));
  }
}
