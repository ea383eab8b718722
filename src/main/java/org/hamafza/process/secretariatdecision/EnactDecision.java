package org.hamafza.process.secretariatdecision;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.hamafza.council.SecretariatDecisions;
import org.hamafza.process.CaseVariables;
import org.springframework.stereotype.Component;

/** Brings the decision into effect now that nobody can call the case in any more. */
@Component
class EnactDecision implements JavaDelegate {

  private final SecretariatDecisions decisions;

  EnactDecision(SecretariatDecisions decisions) {
    this.decisions = decisions;
  }

  @Override
  public void execute(DelegateExecution execution) {
    String outcome = decisions.enact(CaseVariables.PROPOSAL_ID.get(execution));
    CaseVariables.DECISION_OUTCOME.set(execution, outcome);
    CaseVariables.SETTLED.set(execution, true);
  }
}
