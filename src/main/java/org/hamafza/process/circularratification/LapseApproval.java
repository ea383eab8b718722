package org.hamafza.process.circularratification;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.hamafza.council.ProvisionalApprovals;
import org.hamafza.process.CaseVariables;
import org.springframework.stereotype.Component;

/** Ends what was approved for now because nobody ratified it in time. */
@Component
class LapseApproval implements JavaDelegate {

  private final ProvisionalApprovals approvals;

  LapseApproval(ProvisionalApprovals approvals) {
    this.approvals = approvals;
  }

  @Override
  public void execute(DelegateExecution execution) {
    approvals.end(CaseVariables.PROPOSAL_ID.get(execution), true);
  }
}
