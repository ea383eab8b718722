package org.hamafza.process.proposalapproval;

import org.camunda.bpm.engine.RuntimeService;
import org.hamafza.council.ItemDecided;
import org.hamafza.council.ItemKind;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Lets a case go on, once, in the transaction in which the council decides it. */
@Component
class CouncilDecidedTrigger {

  private final RuntimeService runtime;

  CouncilDecidedTrigger(RuntimeService runtime) {
    this.runtime = runtime;
  }

  @EventListener
  void on(ItemDecided event) {
    if (event.proposalId() != null && event.itemKind() != ItemKind.RATIFICATION) {
      runtime
          .createMessageCorrelation(ProposalApproval.COUNCIL_DECIDED)
          .processInstanceBusinessKey(event.subject().number())
          .setVariable(ProposalApproval.DECISION_OUTCOME.name(), event.outcome())
          .correlate();
    }
  }
}
