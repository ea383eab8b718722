package org.hamafza.process.contentclearance;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.hamafza.clearance.ContentClearing;
import org.springframework.stereotype.Component;

/** Ends the use of a content whose time is over. */
@Component
class ExpireContent implements JavaDelegate {

  private final ContentClearing clearing;

  ExpireContent(ContentClearing clearing) {
    this.clearing = clearing;
  }

  @Override
  public void execute(DelegateExecution execution) {
    clearing.expire(ContentClearance.CONTENT_ID.get(execution));
  }
}
