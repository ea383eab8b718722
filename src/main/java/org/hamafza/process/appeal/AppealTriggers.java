package org.hamafza.process.appeal;

import java.time.Clock;
import java.time.Instant;
import java.util.Date;
import java.util.Map;
import org.camunda.bpm.engine.RuntimeService;
import org.hamafza.appeal.AppealFiled;
import org.hamafza.calendar.WorkingCalendar;
import org.hamafza.council.AppealHeard;
import org.hamafza.policy.Policies;
import org.hamafza.policy.Policy;
import org.hamafza.process.CaseVariables;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Starts the course of an appeal when it is filed, and tells it what the council has decided. */
@Component
class AppealTriggers {

  private final RuntimeService runtime;
  private final Policies policies;
  private final WorkingCalendar calendar;
  private final Clock clock;

  AppealTriggers(RuntimeService runtime, Policies policies, WorkingCalendar calendar, Clock clock) {
    this.runtime = runtime;
    this.policies = policies;
    this.calendar = calendar;
    this.clock = clock;
  }

  @EventListener
  void on(AppealFiled event) {
    Policy policy = policies.on(calendar.today(clock));
    Instant due = calendar.due(clock.instant(), policy.term("appeal.decision"));
    runtime.startProcessInstanceByMessage(
        Appeal.APPEAL_FILED,
        event.appealNumber(),
        Map.of(
            CaseVariables.COUNCIL_ID.name(), event.subject().councilId(),
            CaseVariables.PROPOSAL_ID.name(), event.subject().id(),
            CaseVariables.POLICY_DATE.name(), policy.day().toString(),
            Appeal.APPEAL_ID.name(), event.appealId(),
            Appeal.APPEAL_DUE.name(), Date.from(due)));
  }

  @EventListener
  void on(AppealHeard event) {
    runtime
        .createMessageCorrelation(Appeal.COUNCIL_DECIDED)
        .processInstanceVariableEquals(Appeal.APPEAL_ID.name(), event.appealId())
        .setVariable(Appeal.HEARING_OUTCOME.name(), event.outcome())
        .correlate();
  }
}
