package org.hamafza.tasks;

import java.time.Instant;
import java.time.LocalDate;
import org.hamafza.calendar.Term;
import org.hamafza.calendar.WorkingCalendar;

/**
 * How the deadline of a piece of work is counted.
 *
 * @param from when its term began
 * @param term null where the day is fixed by something else
 * @param pausedAt since when it stands still; null while it runs
 * @param left the units of the term that were left then; null while it runs or without a term
 */
public record Counting(Instant from, Term term, Instant pausedAt, Integer left) {

  /** Whether the time stands still. */
  public boolean paused() {
    return pausedAt != null;
  }

  /** The day since which it stands still; null while it runs. */
  public LocalDate pausedDay() {
    return pausedAt == null ? null : LocalDate.ofInstant(pausedAt, WorkingCalendar.ZONE);
  }

  /** Whether the last hour counts, not only the last day. */
  public boolean byTheHour() {
    return term != null && term.runsByTheClock();
  }

  /** Whether all whom it concerns wait for its end together. */
  boolean brief() {
    return term != null && term.isBrief();
  }

  /** The message that says how much is left; its argument is {@link #left()}. */
  public String leftKey() {
    if (left == null) {
      return null;
    }
    return left == 0 ? "tasks.left.none" : term.messageKey();
  }
}
