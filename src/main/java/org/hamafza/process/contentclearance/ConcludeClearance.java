package org.hamafza.process.contentclearance;

import java.time.LocalDate;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.hamafza.clearance.ContentClearing;
import org.hamafza.process.CaseVariables;
import org.springframework.stereotype.Component;

/** Takes over what the authority has said. */
@Component
class ConcludeClearance implements JavaDelegate {

  private final ContentClearing clearing;

  ConcludeClearance(ContentClearing clearing) {
    this.clearing = clearing;
  }

  @Override
  public void execute(DelegateExecution execution) {
    ContentClearing.Conclusion conclusion =
        clearing.conclude(
            ContentClearance.CONTENT_ID.get(execution),
            LocalDate.parse(CaseVariables.POLICY_DATE.get(execution)));
    ContentClearance.CLEARANCE_OUTCOME.set(execution, conclusion.name());
  }
}
