package org.hamafza.process.councilsession;

import org.camunda.bpm.engine.MismatchingMessageCorrelationException;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.RuntimeService;
import org.hamafza.council.SessionCancelled;
import org.hamafza.shared.Conflict;
import org.springframework.context.event.EventListener;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Component;

/** Ends the course of a session that is not held. */
@Component
class SessionCancelledTrigger {

  private final RuntimeService runtime;

  SessionCancelledTrigger(RuntimeService runtime) {
    this.runtime = runtime;
  }

  @EventListener
  void on(SessionCancelled event) {
    if (!event.ofSession()) {
      return;
    }
    try {
      runtime
          .createMessageCorrelation(CouncilSession.SESSION_CANCELLED)
          .processInstanceBusinessKey(event.session())
          .correlate();
    } catch (OptimisticLockingException collision) {
      throw new OptimisticLockingFailureException("the session moves on just now", collision);
    } catch (MismatchingMessageCorrelationException nobodyListens) {
      // A session goes its way by the model with which it began; the first ones took no leave.
      throw new Conflict("council.error.notCancellable");
    }
  }
}
