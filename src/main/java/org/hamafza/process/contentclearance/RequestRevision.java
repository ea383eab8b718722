package org.hamafza.process.contentclearance;

import java.time.LocalDate;
import java.util.Date;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.hamafza.clearance.ContentClearing;
import org.hamafza.process.CaseVariables;
import org.springframework.stereotype.Component;

/** Sends the content back to the NGO and notes until when it may answer. */
@Component
class RequestRevision implements JavaDelegate {

  private final ContentClearing clearing;

  RequestRevision(ContentClearing clearing) {
    this.clearing = clearing;
  }

  @Override
  public void execute(DelegateExecution execution) {
    ContentClearance.REVISION_LIMIT.set(
        execution,
        Date.from(
            clearing.askForChanges(
                ContentClearance.CONTENT_ID.get(execution),
                LocalDate.parse(CaseVariables.POLICY_DATE.get(execution)))));
  }
}
