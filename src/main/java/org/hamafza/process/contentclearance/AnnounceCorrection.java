package org.hamafza.process.contentclearance;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.hamafza.clearance.ContentClearing;
import org.springframework.stereotype.Component;

/** Tells everybody who uses the content that it was withdrawn, and why. */
@Component
class AnnounceCorrection implements JavaDelegate {

  private final ContentClearing clearing;

  AnnounceCorrection(ContentClearing clearing) {
    this.clearing = clearing;
  }

  @Override
  public void execute(DelegateExecution execution) {
    clearing.announceCorrection(ContentClearance.CONTENT_ID.get(execution));
  }
}
