package org.hamafza.process.proposalapproval;

import org.camunda.bpm.engine.MismatchingMessageCorrelationException;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.RuntimeService;
import org.hamafza.proposals.ProposalWithdrawn;
import org.hamafza.shared.Conflict;
import org.hamafza.tasks.Collisions;
import org.springframework.context.event.EventListener;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Component;

/** Ends a case, wherever it stands, in the transaction in which its NGO withdraws it. */
@Component
class ProposalWithdrawnTrigger {

  private final RuntimeService runtime;

  ProposalWithdrawnTrigger(RuntimeService runtime) {
    this.runtime = runtime;
  }

  @EventListener
  void on(ProposalWithdrawn event) {
    try {
      runtime
          .createMessageCorrelation(ProposalApproval.PROPOSAL_WITHDRAWN)
          .processInstanceBusinessKey(event.subject().number())
          .correlate();
    } catch (MismatchingMessageCorrelationException nobodyListens) {
      // A case goes its way by the model with which it began; the first ones knew no withdrawal.
      throw new Conflict("proposals.withdraw.error.earlierModel");
    } catch (ProcessEngineException failure) {
      if (Collisions.isOne(failure)) {
        throw new OptimisticLockingFailureException("the case moves on just now", failure);
      }
      throw failure;
    }
  }
}
