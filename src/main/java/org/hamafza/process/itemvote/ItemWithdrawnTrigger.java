package org.hamafza.process.itemvote;

import org.camunda.bpm.engine.MismatchingMessageCorrelationException;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.RuntimeService;
import org.hamafza.council.ItemWithdrawn;
import org.hamafza.shared.Conflict;
import org.hamafza.tasks.Collisions;
import org.springframework.context.event.EventListener;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Component;

/** Lets a session leave an item to which members were called, when its case is withdrawn. */
@Component
class ItemWithdrawnTrigger {

  private final RuntimeService runtime;

  ItemWithdrawnTrigger(RuntimeService runtime) {
    this.runtime = runtime;
  }

  @EventListener
  void on(ItemWithdrawn event) {
    if (!event.called()) {
      return;
    }
    try {
      runtime
          .createMessageCorrelation(ItemVote.ITEM_WITHDRAWN)
          .processInstanceVariableEquals(ItemVote.ITEM_ID.name(), event.itemId())
          .correlate();
    } catch (MismatchingMessageCorrelationException nobodyListens) {
      // A session goes its way by the model with which it began; the first ones finished each vote.
      throw new Conflict("proposals.withdraw.error.onAgenda");
    } catch (ProcessEngineException failure) {
      if (Collisions.isOne(failure)) {
        throw new OptimisticLockingFailureException("the item moves on just now", failure);
      }
      throw failure;
    }
  }
}
