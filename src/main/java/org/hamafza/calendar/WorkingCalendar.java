package org.hamafza.calendar;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import org.springframework.stereotype.Component;

/** Counts working days and works out when a term ends, in the time of Tehran. */
@Component
public class WorkingCalendar {

  public static final ZoneId ZONE = ZoneId.of("Asia/Tehran");

  private static final LocalTime LAST_SECOND = LocalTime.of(23, 59, 59);

  private final HolidaySource holidays;

  public WorkingCalendar(HolidaySource holidays) {
    this.holidays = holidays;
  }

  public LocalDate today(Clock clock) {
    return dayOf(clock.instant());
  }

  /** The day that it is in Tehran at this instant. */
  public LocalDate dayOf(Instant instant) {
    return LocalDate.ofInstant(instant, ZONE);
  }

  public boolean isWorkingDay(LocalDate day) {
    return !holidays.weeklyOffDays(day).contains(day.getDayOfWeek()) && !holidays.isHoliday(day);
  }

  /** The first working day after this one. */
  public LocalDate nextWorkingDay(LocalDate day) {
    return plusWorkingDays(day, 1);
  }

  /** This day if it is a working day, otherwise the next one. */
  public LocalDate workingDayFrom(LocalDate day) {
    return isWorkingDay(day) ? day : nextWorkingDay(day);
  }

  /**
   * Counts from the following day, so that one working day after Wednesday is the next day on which
   * offices are open. A negative number counts backwards; zero changes nothing.
   */
  public LocalDate plusWorkingDays(LocalDate from, int workingDays) {
    int step = workingDays < 0 ? -1 : 1;
    LocalDate day = from;
    for (int left = Math.abs(workingDays); left > 0; ) {
      day = day.plusDays(step);
      if (isWorkingDay(day)) {
        left--;
      }
    }
    return day;
  }

  /** The working days after the first day up to and including the last; negative backwards. */
  public int workingDaysBetween(LocalDate from, LocalDate to) {
    if (to.isBefore(from)) {
      return -workingDaysBetween(to.minusDays(1), from.minusDays(1));
    }
    return (int) from.plusDays(1).datesUntil(to.plusDays(1)).filter(this::isWorkingDay).count();
  }

  /**
   * The last moment of a term that begins at this instant. Days end with the last second of a
   * working day, on which offices can still be reached; hours and minutes are those of the clock.
   */
  public Instant due(Instant from, Term term) {
    LocalDate start = dayOf(from);
    return switch (term.unit()) {
      case WORKING_DAYS -> endOf(plusWorkingDays(start, term.amount()));
      case DAYS -> endOf(workingDayFrom(start.plusDays(term.amount())));
      case HOURS -> from.plus(term.amount(), ChronoUnit.HOURS);
      case MINUTES -> from.plus(term.amount(), ChronoUnit.MINUTES);
    };
  }

  /** The moment at which that part of this day is over in Tehran, whose days may lack an hour. */
  Instant within(LocalDate day, int percent) {
    Instant start = day.atStartOfDay(ZONE).toInstant();
    Instant next = day.plusDays(1).atStartOfDay(ZONE).toInstant();
    return TermCourse.between(start, next, percent);
  }

  /** The last second of this day in Tehran. */
  public Instant endOf(LocalDate day) {
    return day.atTime(LAST_SECOND).atZone(ZONE).toInstant();
  }
}
