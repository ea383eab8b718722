package org.hamafza.process.proposalapproval;

import org.camunda.bpm.engine.RuntimeService;
import org.hamafza.council.ApprovalEnded;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Stops a case, wherever it stands, when what was approved for now does not hold. */
@Component
class ApprovalEndedTrigger {

  private final RuntimeService runtime;

  ApprovalEndedTrigger(RuntimeService runtime) {
    this.runtime = runtime;
  }

  /** A case that has ended meanwhile is not there any more to be stopped. */
  @EventListener
  void on(ApprovalEnded event) {
    runtime
        .createMessageCorrelation(ProposalApproval.APPROVAL_ENDED)
        .processInstanceBusinessKey(event.subject().number())
        .correlateAll();
  }
}
