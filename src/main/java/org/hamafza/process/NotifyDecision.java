package org.hamafza.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.hamafza.council.DecisionNotices;
import org.springframework.stereotype.Component;

/** Brings the decision into effect and tells the NGO. */
@Component
class NotifyDecision implements JavaDelegate {

  private final DecisionNotices notices;

  NotifyDecision(DecisionNotices notices) {
    this.notices = notices;
  }

  @Override
  public void execute(DelegateExecution execution) {
    notices.send(CaseVariables.PROPOSAL_ID.get(execution));
  }
}
