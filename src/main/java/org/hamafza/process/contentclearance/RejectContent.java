package org.hamafza.process.contentclearance;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.hamafza.clearance.ContentClearing;
import org.springframework.stereotype.Component;

/** Ends the content because the authority has refused it. */
@Component
class RejectContent implements JavaDelegate {

  private final ContentClearing clearing;

  RejectContent(ContentClearing clearing) {
    this.clearing = clearing;
  }

  @Override
  public void execute(DelegateExecution execution) {
    clearing.reject(ContentClearance.CONTENT_ID.get(execution));
  }
}
