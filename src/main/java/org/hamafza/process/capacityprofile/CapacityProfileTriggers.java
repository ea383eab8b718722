package org.hamafza.process.capacityprofile;

import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import org.camunda.bpm.engine.RuntimeService;
import org.hamafza.calendar.WorkingCalendar;
import org.hamafza.policy.Policies;
import org.hamafza.policy.Policy;
import org.hamafza.process.CaseVariables;
import org.hamafza.registry.ProfileSubmitted;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Starts the verification of a profile that was handed in, under the limits of that day. */
@Component
class CapacityProfileTriggers {

  private final RuntimeService engine;
  private final Policies policies;
  private final WorkingCalendar calendar;
  private final Clock clock;

  CapacityProfileTriggers(
      RuntimeService engine, Policies policies, WorkingCalendar calendar, Clock clock) {
    this.engine = engine;
    this.policies = policies;
    this.calendar = calendar;
    this.clock = clock;
  }

  @EventListener
  void on(ProfileSubmitted event) {
    Policy policy = policies.on(calendar.today(clock));
    Map<String, Object> variables = new HashMap<>();
    variables.put(CaseVariables.COUNCIL_ID.name(), event.subject().councilId());
    variables.put(CapacityProfile.PROFILE_CASE_ID.name(), event.subject().id());
    variables.put(CaseVariables.AMOUNT_SMALL.name(), policy.number("amountSmall"));
    variables.put(CaseVariables.AMOUNT_MEDIUM.name(), policy.number("amountMedium"));
    variables.put(CaseVariables.AMOUNT_LARGE.name(), policy.number("amountLarge"));
    variables.put(CaseVariables.POLICY_DATE.name(), policy.day().toString());
    engine
        .createMessageCorrelation(CapacityProfile.PROFILE_SUBMITTED)
        .processInstanceBusinessKey(event.subject().number())
        .setVariables(variables)
        .correlateStartMessage();
  }
}
