package org.hamafza.process.countydecision;

import java.time.Clock;
import java.time.Instant;
import java.util.Date;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.hamafza.calendar.WorkingCalendar;
import org.hamafza.council.Handovers;
import org.hamafza.policy.Policies;
import org.hamafza.process.CaseVariables;
import org.springframework.stereotype.Component;

/**
 * Takes the case back from a county that has not decided in time; one whose session has it in hand
 * gets the time in which sessions are closed, for a case hears of its decision at that end.
 */
@Component
class ReturnToProvince implements JavaDelegate {

  private final Handovers handovers;
  private final Policies policies;
  private final WorkingCalendar calendar;
  private final Clock clock;

  ReturnToProvince(Handovers handovers, Policies policies, WorkingCalendar calendar, Clock clock) {
    this.handovers = handovers;
    this.policies = policies;
    this.calendar = calendar;
    this.clock = clock;
  }

  @Override
  public void execute(DelegateExecution execution) {
    boolean back = handovers.takeBack(CaseVariables.PROPOSAL_ID.get(execution));
    CountyDecision.COUNTY_DECIDING.set(execution, !back);
    CaseVariables.SETTLED.set(execution, !back);
    if (!back) {
      Instant due =
          calendar.due(
              clock.instant(), policies.on(calendar.today(clock)).term("term.closeSession"));
      CountyDecision.COUNTY_DUE.set(execution, Date.from(due));
    }
  }
}
