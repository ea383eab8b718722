package org.hamafza.process.proposalapproval;

import java.time.Clock;
import java.util.Map;
import org.camunda.bpm.engine.RuntimeService;
import org.hamafza.calendar.WorkingCalendar;
import org.hamafza.policy.Policies;
import org.hamafza.policy.Policy;
import org.hamafza.process.CaseVariables;
import org.hamafza.process.StartVariables;
import org.hamafza.proposals.ProposalSubmitted;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Starts the case of a submitted proposal, under the limits of that day. */
@Component
class ProposalApprovalTriggers {

  private final RuntimeService engine;
  private final Policies policies;
  private final WorkingCalendar calendar;
  private final Clock clock;

  ProposalApprovalTriggers(
      RuntimeService engine, Policies policies, WorkingCalendar calendar, Clock clock) {
    this.engine = engine;
    this.policies = policies;
    this.calendar = calendar;
    this.clock = clock;
  }

  @EventListener
  void on(ProposalSubmitted event) {
    Policy policy = policies.on(calendar.today(clock));
    Map<String, Object> variables = StartVariables.of(event.subject().councilId(), policy);
    variables.put(CaseVariables.PROPOSAL_ID.name(), event.subject().id());
    variables.put(CaseVariables.AMOUNT_FAST_TRACK.name(), policy.number("amountFastTrack"));
    variables.put(CaseVariables.DEFERRAL_MAX.name(), (int) policy.number("deferral.max"));
    variables.put(CaseVariables.SPREAD_MAX.name(), (int) policy.number("review.spreadMax"));
    engine
        .createMessageCorrelation(ProposalApproval.PROPOSAL_SUBMITTED)
        .processInstanceBusinessKey(event.subject().number())
        .setVariables(variables)
        .correlateStartMessage();
  }
}
