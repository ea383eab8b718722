package org.hamafza.process.contentclearance;

import java.time.LocalDate;
import java.util.Date;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.hamafza.clearance.ContentClearing;
import org.hamafza.process.CaseVariables;
import org.springframework.stereotype.Component;

/** Lets the content be used, for as long as a clearance lasts. */
@Component
class RegisterContent implements JavaDelegate {

  private final ContentClearing clearing;

  RegisterContent(ContentClearing clearing) {
    this.clearing = clearing;
  }

  @Override
  public void execute(DelegateExecution execution) {
    ContentClearance.EXPIRES_AT.set(
        execution,
        Date.from(
            clearing.register(
                ContentClearance.CONTENT_ID.get(execution),
                LocalDate.parse(CaseVariables.POLICY_DATE.get(execution)))));
  }
}
