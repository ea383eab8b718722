package org.hamafza.process.councilsession;

import java.util.Map;
import org.camunda.bpm.engine.RuntimeService;
import org.hamafza.council.MemberCame;
import org.hamafza.council.SessionCalled;
import org.hamafza.process.CaseVariables;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Starts the course of a session when a secretary calls it, and tells it who comes. */
@Component
class CouncilSessionTriggers {

  private final RuntimeService runtime;

  CouncilSessionTriggers(RuntimeService runtime) {
    this.runtime = runtime;
  }

  @EventListener
  void on(SessionCalled event) {
    runtime.startProcessInstanceByMessage(
        CouncilSession.SESSION_CALLED,
        event.subject().number(),
        Map.of(
            CaseVariables.COUNCIL_ID.name(), event.subject().councilId(),
            CouncilSession.SECOND_CALL.name(), event.secondCallOf() != null,
            CouncilSession.SESSION_ID.name(), event.subject().id()));
  }

  /** Only a session that waits for its quorum listens. */
  @EventListener
  void on(MemberCame event) {
    runtime
        .createMessageCorrelation(CouncilSession.MEMBER_CAME)
        .processInstanceBusinessKey(event.subject().number())
        .correlateAll();
  }
}
