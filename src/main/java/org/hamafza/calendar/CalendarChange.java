package org.hamafza.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Set;

/**
 * A change of the days off that somebody has in mind.
 *
 * @param weekendFrom the first day of a weekly rule; null if no such rule changes
 * @param weekend the days off of that rule; empty if the rule goes
 */
public record CalendarChange(
    Set<LocalDate> added, Set<LocalDate> removed, LocalDate weekendFrom, Set<DayOfWeek> weekend) {

  /** These days become holidays. */
  public static CalendarChange adding(Collection<LocalDate> days) {
    return new CalendarChange(Set.copyOf(days), Set.of(), null, Set.of());
  }

  /** These days are holidays no more. */
  public static CalendarChange removing(Collection<LocalDate> days) {
    return new CalendarChange(Set.of(), Set.copyOf(days), null, Set.of());
  }

  /** A holiday moves to another day. */
  public static CalendarChange moving(LocalDate from, LocalDate to) {
    return new CalendarChange(Set.of(to), Set.of(from), null, Set.of());
  }

  /** The weekly days off become these from that day on. */
  public static CalendarChange weekend(LocalDate from, Set<DayOfWeek> days) {
    return new CalendarChange(Set.of(), Set.of(), from, Set.copyOf(days));
  }

  /** The weekly rule that begins on that day goes. */
  public static CalendarChange withoutWeekend(LocalDate from) {
    return new CalendarChange(Set.of(), Set.of(), from, Set.of());
  }
}
