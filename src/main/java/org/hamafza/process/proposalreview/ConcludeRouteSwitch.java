package org.hamafza.process.proposalreview;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.hamafza.process.FastTrack;
import org.springframework.stereotype.Component;

/** Changes the route and the terms of a case if the secretary wants it and the table still does. */
@Component
class ConcludeRouteSwitch implements JavaDelegate {

  private final FastTrack fastTrack;

  ConcludeRouteSwitch(FastTrack fastTrack) {
    this.fastTrack = fastTrack;
  }

  @Override
  public void execute(DelegateExecution execution) {
    if (fastTrack.isWanted(execution)) {
      fastTrack.take(execution);
    }
  }
}
