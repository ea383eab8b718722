package org.hamafza.process.circularvote;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.hamafza.council.CircularAlternates;
import org.springframework.stereotype.Component;

/** Asks the alternate of a recused seat to declare and vote in its place. */
@Component
class CallAlternate implements JavaDelegate {

  private final CircularAlternates alternates;

  CallAlternate(CircularAlternates alternates) {
    this.alternates = alternates;
  }

  @Override
  public void execute(DelegateExecution execution) {
    int index = (Integer) execution.getVariable("loopCounter");
    execution.setVariableLocal(
        CircularVote.ALTERNATE_CALLED.name(),
        alternates.call(CircularVote.ITEM_ID.get(execution), index));
  }
}
