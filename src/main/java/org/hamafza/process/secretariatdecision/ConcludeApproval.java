package org.hamafza.process.secretariatdecision;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Date;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.hamafza.calendar.Term;
import org.hamafza.calendar.WorkingCalendar;
import org.hamafza.council.SecretariatDecisions;
import org.hamafza.policy.Policies;
import org.hamafza.process.CaseVariables;
import org.springframework.stereotype.Component;

/** Reads what the second signer said; an approved decision waits for the chair. */
@Component
class ConcludeApproval implements JavaDelegate {

  private final SecretariatDecisions decisions;
  private final Policies policies;
  private final WorkingCalendar calendar;
  private final Clock clock;

  ConcludeApproval(
      SecretariatDecisions decisions, Policies policies, WorkingCalendar calendar, Clock clock) {
    this.decisions = decisions;
    this.policies = policies;
    this.calendar = calendar;
    this.clock = clock;
  }

  @Override
  public void execute(DelegateExecution execution) {
    boolean approved = decisions.conclude(CaseVariables.PROPOSAL_ID.get(execution));
    SecretariatDecision.DECISION_APPROVED.set(execution, approved);
    LocalDate day = LocalDate.parse(CaseVariables.POLICY_DATE.get(execution));
    Term window = policies.on(day).term("secretariat.callIn");
    SecretariatDecision.CALL_IN_TERM.set(execution, window.toString());
    Instant due = calendar.due(clock.instant(), window);
    SecretariatDecision.CALL_IN_DUE.set(execution, Date.from(due));
  }
}
