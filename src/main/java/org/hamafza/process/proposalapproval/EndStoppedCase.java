package org.hamafza.process.proposalapproval;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.hamafza.followup.WindDowns;
import org.hamafza.process.CaseVariables;
import org.springframework.stereotype.Component;

/** Ends a case whose provisional approval did not hold, after it was wound down. */
@Component
class EndStoppedCase implements JavaDelegate {

  private final WindDowns windDowns;

  EndStoppedCase(WindDowns windDowns) {
    this.windDowns = windDowns;
  }

  @Override
  public void execute(DelegateExecution execution) {
    windDowns.end(CaseVariables.PROPOSAL_ID.get(execution));
  }
}
