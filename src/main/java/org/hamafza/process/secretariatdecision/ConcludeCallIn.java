package org.hamafza.process.secretariatdecision;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.hamafza.council.SecretariatDecisions;
import org.hamafza.process.CaseVariables;
import org.springframework.stereotype.Component;

/** Reads whether the chair wants the council to decide. */
@Component
class ConcludeCallIn implements JavaDelegate {

  private final SecretariatDecisions decisions;

  ConcludeCallIn(SecretariatDecisions decisions) {
    this.decisions = decisions;
  }

  @Override
  public void execute(DelegateExecution execution) {
    boolean calledIn = decisions.calledIn(CaseVariables.PROPOSAL_ID.get(execution));
    SecretariatDecision.CALLED_IN.set(execution, calledIn);
    CaseVariables.SETTLED.set(execution, !calledIn);
  }
}
