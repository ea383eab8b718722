package org.hamafza.process.proposalapproval;

import java.time.Clock;
import org.camunda.bpm.engine.RuntimeService;
import org.hamafza.calendar.WorkingCalendar;
import org.hamafza.proposals.ProposalSubmitted;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Starts the case of a submitted proposal, under the limits of that day. */
@Component
class ProposalApprovalTriggers {

  private final RuntimeService engine;
  private final StartedCase started;
  private final WorkingCalendar calendar;
  private final Clock clock;

  ProposalApprovalTriggers(
      RuntimeService engine, StartedCase started, WorkingCalendar calendar, Clock clock) {
    this.engine = engine;
    this.started = started;
    this.calendar = calendar;
    this.clock = clock;
  }

  @EventListener
  void on(ProposalSubmitted event) {
    engine
        .createMessageCorrelation(ProposalApproval.PROPOSAL_SUBMITTED)
        .processInstanceBusinessKey(event.subject().number())
        .setVariables(started.variables(event.subject(), calendar.today(clock)))
        .correlateStartMessage();
  }
}
