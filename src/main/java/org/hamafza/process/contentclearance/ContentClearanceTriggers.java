package org.hamafza.process.contentclearance;

import java.time.Clock;
import java.util.Map;
import org.camunda.bpm.engine.MismatchingMessageCorrelationException;
import org.camunda.bpm.engine.RuntimeService;
import org.hamafza.calendar.WorkingCalendar;
import org.hamafza.clearance.ContentSubmitted;
import org.hamafza.clearance.ContentTakenBack;
import org.hamafza.clearance.ContentWithdrawn;
import org.hamafza.policy.Policies;
import org.hamafza.policy.Policy;
import org.hamafza.process.CaseVariables;
import org.hamafza.process.StartVariables;
import org.hamafza.shared.CaseRef;
import org.hamafza.shared.Conflict;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Starts the clearing of a content, and ends it when the content is taken back or withdrawn. */
@Component
class ContentClearanceTriggers {

  private final RuntimeService engine;
  private final Policies policies;
  private final WorkingCalendar calendar;
  private final Clock clock;

  ContentClearanceTriggers(
      RuntimeService engine, Policies policies, WorkingCalendar calendar, Clock clock) {
    this.engine = engine;
    this.policies = policies;
    this.calendar = calendar;
    this.clock = clock;
  }

  @EventListener
  void on(ContentSubmitted event) {
    CaseRef subject = event.subject();
    Policy policy = policies.on(calendar.today(clock));
    Map<String, Object> variables = StartVariables.of(subject.councilId(), policy);
    variables.put(CaseVariables.PROPOSAL_ID.name(), subject.id());
    variables.put(ContentClearance.CONTENT_ID.name(), event.contentId());
    engine
        .createMessageCorrelation(ContentClearance.CONTENT_SUBMITTED)
        .processInstanceBusinessKey(event.content())
        .setVariables(variables)
        .correlateStartMessage();
  }

  @EventListener
  void on(ContentTakenBack event) {
    // What was never handed in has no process.
    if (!event.content().isEmpty()) {
      tell(ContentClearance.CONTENT_TAKEN_BACK, event.content());
    }
  }

  @EventListener
  void on(ContentWithdrawn event) {
    tell(ContentClearance.CONTENT_WITHDRAWN, event.content());
  }

  private void tell(String message, String content) {
    try {
      engine.createMessageCorrelation(message).processInstanceBusinessKey(content).correlate();
    } catch (MismatchingMessageCorrelationException goneOn) {
      throw new Conflict("clearance.error.goneOn");
    }
  }
}
