package org.hamafza.process.contentclearance;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.hamafza.clearance.ContentClearing;
import org.springframework.stereotype.Component;

/** Ends the content because it stayed as it was. */
@Component
class LapseContent implements JavaDelegate {

  private final ContentClearing clearing;

  LapseContent(ContentClearing clearing) {
    this.clearing = clearing;
  }

  @Override
  public void execute(DelegateExecution execution) {
    clearing.lapse(ContentClearance.CONTENT_ID.get(execution));
  }
}
