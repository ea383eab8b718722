package org.hamafza.process.countydecision;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.hamafza.council.Handovers;
import org.hamafza.process.CaseVariables;
import org.springframework.stereotype.Component;

/** Takes the case back from a county that has not decided in time. */
@Component
class ReturnToProvince implements JavaDelegate {

  private final Handovers handovers;

  ReturnToProvince(Handovers handovers) {
    this.handovers = handovers;
  }

  @Override
  public void execute(DelegateExecution execution) {
    handovers.takeBack(CaseVariables.PROPOSAL_ID.get(execution));
    CaseVariables.SETTLED.set(execution, false);
  }
}
