package org.hamafza.process.proposalapproval;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.hamafza.council.DecisionNotices;
import org.hamafza.process.CaseVariables;
import org.springframework.stereotype.Component;

/** Brings the decision of the council into effect and tells the NGO. */
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
