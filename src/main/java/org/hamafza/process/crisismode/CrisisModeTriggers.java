package org.hamafza.process.crisismode;

import java.util.Map;
import org.camunda.bpm.engine.MismatchingMessageCorrelationException;
import org.camunda.bpm.engine.RuntimeService;
import org.hamafza.crisis.CrisisChangeProposed;
import org.hamafza.crisis.CrisisProposed;
import org.hamafza.process.CaseVariables;
import org.hamafza.shared.Conflict;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Starts the course of a proposed crisis, and tells it what is proposed out of turn. */
@Component
class CrisisModeTriggers {

  private final RuntimeService runtime;

  CrisisModeTriggers(RuntimeService runtime) {
    this.runtime = runtime;
  }

  @EventListener
  void on(CrisisProposed event) {
    runtime.startProcessInstanceByMessage(
        CrisisMode.CRISIS_PROPOSED,
        event.subject().number(),
        Map.of(
            CaseVariables.COUNCIL_ID.name(), event.subject().councilId(),
            CrisisMode.DECLARATION_ID.name(), event.subject().id()));
  }

  @EventListener
  void on(CrisisChangeProposed event) {
    try {
      runtime
          .createMessageCorrelation(CrisisMode.CHANGE_PROPOSED)
          .processInstanceBusinessKey(event.subject().number())
          .correlate();
    } catch (MismatchingMessageCorrelationException lookedAtNow) {
      // A look at it is open, or an earlier proposal waits for the chair.
      throw new Conflict("crisis.error.underway");
    }
  }
}
