package org.hamafza.tasks;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import org.hamafza.calendar.Term;
import org.hamafza.calendar.TermCourse;
import org.hamafza.calendar.WorkingCalendar;
import org.hamafza.policy.Policies;
import org.hamafza.policy.Policy;
import org.springframework.stereotype.Component;

/** Works out until when an opened task is to be done, by the parameters that rule its case. */
@Component
class Terms {

  private final WorkingCalendar calendar;
  private final Policies policies;
  private final Clock clock;

  Terms(WorkingCalendar calendar, Policies policies, Clock clock) {
    this.calendar = calendar;
    this.policies = policies;
    this.clock = clock;
  }

  Timing of(OpenedTask task, String modelTerm, WorkItemSubject.Subject subject) {
    Instant now = clock.instant();
    Policy policy = policy(task);
    Term term = subject.fixed() ? null : term(task, modelTerm, policy);
    TermCourse course = term == null ? null : TermCourse.of(now, term);
    Instant due = subject.dueAt() == null ? course.due(calendar) : subject.dueAt();
    Alarms alarms = Alarms.parse(policy.text("escalation.percent"));
    Alarm first =
        term != null && term.isBrief()
            ? null
            : new Schedule(now, course, due).next(alarms, 0, calendar).orElse(null);
    int left = course == null ? 0 : course.left(now, calendar);
    return new Timing(now, term, due, left, alarms, first);
  }

  private static Term term(OpenedTask task, String modelTerm, Policy policy) {
    return modelTerm.contains(".")
        ? policy.term(modelTerm)
        : Term.parse((String) task.variable(modelTerm));
  }

  private Policy policy(OpenedTask task) {
    Object day = task.variable("policyDate");
    return policies.on(day == null ? calendar.today(clock) : LocalDate.parse((String) day));
  }
}
