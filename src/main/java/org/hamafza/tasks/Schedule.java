package org.hamafza.tasks;

import java.time.Instant;
import java.util.Optional;
import org.hamafza.calendar.TermCourse;
import org.hamafza.calendar.WorkingCalendar;

/**
 * The moments of one deadline under one calendar.
 *
 * @param from when it began
 * @param course null where the day is fixed by something else
 * @param due the last moment, as it counts
 */
record Schedule(Instant from, TermCourse course, Instant due) {

  private static final int WHOLE = 100;

  /** The next moment after that part of the time at which people are to be told. */
  Optional<Alarm> next(Alarms alarms, int after, WorkingCalendar calendar) {
    return alarms
        .after(after)
        .map(percent -> new Alarm(percent, alarms.level(percent), at(percent, calendar)));
  }

  // Nobody is said to be late before the time that counts is over.
  private Instant at(int percent, WorkingCalendar calendar) {
    if (percent == WHOLE) {
      return due;
    }
    Instant moment =
        course == null
            ? TermCourse.between(from, end(calendar), percent)
            : course.at(percent, calendar);
    return percent > WHOLE && moment.isBefore(due) ? due : moment;
  }

  // A day that was over at the start still leaves the rest of the first day of work.
  private Instant end(WorkingCalendar calendar) {
    return due.isAfter(from) ? due : calendar.endOf(calendar.workingDayFrom(calendar.dayOf(from)));
  }
}
