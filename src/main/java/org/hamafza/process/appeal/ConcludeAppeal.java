package org.hamafza.process.appeal;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.hamafza.appeal.AppealResults;
import org.springframework.stereotype.Component;

/** Brings into effect what the council has made of the appeal. */
@Component
class ConcludeAppeal implements JavaDelegate {

  private final AppealResults results;

  ConcludeAppeal(AppealResults results) {
    this.results = results;
  }

  @Override
  public void execute(DelegateExecution execution) {
    AppealResults.Next next =
        results.conclude(Appeal.APPEAL_ID.get(execution), Appeal.HEARING_OUTCOME.get(execution));
    Appeal.APPEAL_RESULT.set(execution, next.name());
  }
}
