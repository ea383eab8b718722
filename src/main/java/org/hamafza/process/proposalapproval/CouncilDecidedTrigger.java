package org.hamafza.process.proposalapproval;

import org.camunda.bpm.engine.RuntimeService;
import org.hamafza.council.ItemDecided;
import org.hamafza.council.ItemKind;
import org.hamafza.process.CaseVariables;
import org.hamafza.process.countydecision.CountyDecision;
import org.hamafza.proposals.Proposals;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Lets a case go on, once, in the transaction in which the council decides it. */
@Component
class CouncilDecidedTrigger {

  private final RuntimeService runtime;
  private final Proposals proposals;

  CouncilDecidedTrigger(RuntimeService runtime, Proposals proposals) {
    this.runtime = runtime;
    this.proposals = proposals;
  }

  @EventListener
  void on(ItemDecided event) {
    if (event.proposalId() != null && event.itemKind() != ItemKind.RATIFICATION) {
      runtime
          .createMessageCorrelation(message(event.proposalId()))
          .processInstanceBusinessKey(event.subject().number())
          .setVariable(CaseVariables.DECISION_OUTCOME.name(), event.outcome())
          .correlate();
    }
  }

  /** A case that was handed to another council waits for it elsewhere. */
  private String message(long proposalId) {
    return proposals.get(proposalId).handedTo() == null
        ? ProposalApproval.COUNCIL_DECIDED
        : CountyDecision.COUNCIL_DECIDED;
  }
}
