package org.hamafza.appeal;

import java.time.Instant;
import org.hamafza.calendar.WorkingCalendar;
import org.hamafza.policy.Policies;
import org.hamafza.policy.Policy;
import org.springframework.stereotype.Component;

/** How long a decision may be appealed, by the parameters of the day on which it was told. */
@Component
public class AppealWindow {

  private final Policies policies;
  private final WorkingCalendar calendar;

  AppealWindow(Policies policies, WorkingCalendar calendar) {
    this.policies = policies;
    this.calendar = calendar;
  }

  /** The last moment of the time to appeal. */
  Instant end(AppealedDecision decision) {
    return end(decision.notifiedAt());
  }

  /** The same for a decision of which the NGO was told then. */
  public Instant end(Instant notifiedAt) {
    Policy policy = policies.on(calendar.dayOf(notifiedAt));
    return calendar.due(notifiedAt, policy.term("appeal.window"));
  }

  /** Until when an appeal is to be decided. */
  Instant decisionDue(Appeal appeal) {
    Policy policy = policies.on(calendar.dayOf(appeal.filedAt()));
    return calendar.due(appeal.filedAt(), policy.term("appeal.decision"));
  }

  /** The same in working days after the notice. */
  int length(AppealedDecision decision) {
    return calendar.workingDaysBetween(
        calendar.dayOf(decision.notifiedAt()), calendar.dayOf(end(decision)));
  }

  /** On which working day after the notice that is; a day off counts as the next working day. */
  int daysAfterNotice(AppealedDecision decision, Instant at) {
    return calendar.workingDaysBetween(
        calendar.dayOf(decision.notifiedAt()), calendar.workingDayFrom(calendar.dayOf(at)));
  }

  boolean isOver(AppealedDecision decision, Instant at) {
    return daysAfterNotice(decision, at) > length(decision);
  }
}
