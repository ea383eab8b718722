package org.hamafza.process.capacityprofile;

import java.time.Clock;
import java.util.Map;
import org.camunda.bpm.engine.RuntimeService;
import org.hamafza.calendar.WorkingCalendar;
import org.hamafza.policy.Policies;
import org.hamafza.policy.Policy;
import org.hamafza.process.StartVariables;
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
    Map<String, Object> variables = StartVariables.of(event.subject().councilId(), policy);
    variables.put(CapacityProfile.PROFILE_CASE_ID.name(), event.subject().id());
    engine
        .createMessageCorrelation(CapacityProfile.PROFILE_SUBMITTED)
        .processInstanceBusinessKey(event.subject().number())
        .setVariables(variables)
        .correlateStartMessage();
  }
}
