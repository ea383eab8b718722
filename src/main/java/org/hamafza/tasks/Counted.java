package org.hamafza.tasks;

import java.time.Instant;
import java.util.Optional;
import org.hamafza.calendar.Pause;
import org.hamafza.calendar.TermCourse;
import org.hamafza.calendar.WorkingCalendar;

/**
 * A piece of work with all that its moments depend on.
 *
 * @param nextPercent the part of its term at which people are told next; null if they all were
 * @param nextAt when that is; null if they all were
 */
record Counted(WorkItem item, Alarms alarms, Integer nextPercent, Instant nextAt) {

  /** How its term runs; null where the day is fixed by something else. */
  TermCourse course(java.util.List<Pause> pauses) {
    Counting counting = item.counting();
    return counting.term() == null
        ? null
        : new TermCourse(counting.from(), counting.term(), pauses);
  }

  /** When people are told next, if it is due then. */
  Optional<Alarm> next(TermCourse course, Instant due, WorkingCalendar calendar) {
    return nextPercent == null ? Optional.empty() : after(nextPercent - 1, course, due, calendar);
  }

  /** When people are told next after that part of the term. */
  Optional<Alarm> after(int percent, TermCourse course, Instant due, WorkingCalendar calendar) {
    return new Schedule(item.counting().from(), course, due).next(alarms, percent, calendar);
  }
}
