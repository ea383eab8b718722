package org.hamafza.calendar;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;

/**
 * How a term runs: from a moment on, standing still in its pauses. Terms of working days run in
 * whole days of work, others by the clock.
 *
 * <p>The day on which a term begins does not count, nor does the one on which it goes on after a
 * pause. A pause that began after the end of the term changes nothing.
 */
public record TermCourse(Instant from, Term term, List<Pause> pauses) {

  private static final int WHOLE = 100;

  public TermCourse {
    pauses = Pause.since(from, pauses);
  }

  /** A term that has never stood still. */
  public static TermCourse of(Instant from, Term term) {
    return new TermCourse(from, term, List.of());
  }

  /** The moment at which that part of the time between two fixed moments is over. */
  public static Instant between(Instant from, Instant due, int percent) {
    return from.plus(Duration.between(from, due).multipliedBy(percent).dividedBy(WHOLE));
  }

  /** The last moment of the term. */
  public Instant due(WorkingCalendar calendar) {
    return at(WHOLE, calendar);
  }

  /**
   * The moment at which that part of the term is over.
   *
   * @param percent at least 1; what is above 100 lies behind the term
   */
  public Instant at(int percent, WorkingCalendar calendar) {
    long stood = 0;
    Instant end = end(percent, stood, calendar);
    for (Pause pause : pauses) {
      if (end.isBefore(pause.from())) {
        break;
      }
      stood += length(pause, calendar);
      end = later(end(percent, stood, calendar), restart(percent, pause.to(), calendar));
    }
    return end;
  }

  /** How many units of the term are left at that moment; what has begun counts as used. */
  public int left(Instant now, WorkingCalendar calendar) {
    Instant due = due(calendar);
    if (due.isBefore(now)) {
      return 0;
    }
    LocalDate today = calendar.dayOf(now);
    LocalDate last = calendar.dayOf(due);
    return switch (term.unit()) {
      case WORKING_DAYS -> calendar.workingDaysBetween(today, last);
      case DAYS -> (int) ChronoUnit.DAYS.between(today, last);
      case HOURS -> (int) ChronoUnit.HOURS.between(now, due);
      case MINUTES -> (int) ChronoUnit.MINUTES.between(now, due);
    };
  }

  private Instant end(int percent, long stood, WorkingCalendar calendar) {
    return switch (term.unit()) {
      case WORKING_DAYS -> endOfWork(percent, (int) stood, calendar);
      case DAYS -> endOfDays(percent, stood, calendar);
      case HOURS, MINUTES -> {
        Duration whole = Duration.between(from, calendar.due(from, term));
        yield from.plus(whole.multipliedBy(percent).dividedBy(WHOLE)).plusMillis(stood);
      }
    };
  }

  private Instant endOfWork(int percent, int stood, WorkingCalendar calendar) {
    long parts = (long) term.amount() * percent;
    int days = (int) (parts / WHOLE) + stood;
    LocalDate start = calendar.dayOf(from);
    int rest = (int) (parts % WHOLE);
    return rest == 0
        ? calendar.endOf(calendar.plusWorkingDays(start, days))
        : calendar.within(calendar.plusWorkingDays(start, days + 1), rest);
  }

  // By the clock, but never on the wrong side of the last day, which is a working day.
  private Instant endOfDays(int percent, long stood, WorkingCalendar calendar) {
    Instant due = lastDay(stood, calendar);
    if (percent == WHOLE) {
      return due;
    }
    Instant by = between(from, lastDay(0, calendar), percent).plus(Duration.ofDays(stood));
    return percent < WHOLE ? earlier(by, due) : later(by, due);
  }

  private Instant lastDay(long stood, WorkingCalendar calendar) {
    LocalDate last = calendar.dayOf(from).plusDays(term.amount() + stood);
    return calendar.endOf(calendar.workingDayFrom(last));
  }

  private long length(Pause pause, WorkingCalendar calendar) {
    LocalDate first = calendar.dayOf(pause.from());
    LocalDate last = calendar.dayOf(pause.to());
    return switch (term.unit()) {
      case WORKING_DAYS -> calendar.workingDaysBetween(first, last);
      case DAYS -> ChronoUnit.DAYS.between(first, last);
      case HOURS, MINUTES -> Duration.between(pause.from(), pause.to()).toMillis();
    };
  }

  // Nobody comes back to work that is over already.
  private Instant restart(int percent, Instant resumed, WorkingCalendar calendar) {
    return percent < WHOLE || term.runsByTheClock()
        ? resumed
        : calendar.endOf(calendar.workingDayFrom(calendar.dayOf(resumed)));
  }

  private static Instant later(Instant one, Instant other) {
    return one.isAfter(other) ? one : other;
  }

  private static Instant earlier(Instant one, Instant other) {
    return one.isBefore(other) ? one : other;
  }
}
