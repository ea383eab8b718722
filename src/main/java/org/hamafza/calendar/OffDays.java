package org.hamafza.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Collections;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import org.springframework.jdbc.core.simple.JdbcClient;

/** All holidays and weekend rules as the tables stood at one moment. */
record OffDays(
    Set<LocalDate> holidays, NavigableMap<LocalDate, Set<DayOfWeek>> weekends, long readAt)
    implements HolidaySource {

  static OffDays read(JdbcClient jdbc) {
    Set<LocalDate> holidays =
        new HashSet<>(
            jdbc.sql("select off_date from holiday")
                .query((row, n) -> row.getObject("off_date", LocalDate.class))
                .list());
    NavigableMap<LocalDate, Set<DayOfWeek>> weekends = new TreeMap<>();
    jdbc.sql("select valid_from, off_days from weekend_rule")
        .query(
            row -> {
              weekends.put(
                  row.getObject("valid_from", LocalDate.class), days(row.getString("off_days")));
            });
    return new OffDays(holidays, weekends, System.nanoTime());
  }

  /** The days off as they would be after that change. */
  OffDays after(CalendarChange change) {
    Set<LocalDate> days = new HashSet<>(holidays);
    days.removeAll(change.removed());
    days.addAll(change.added());
    NavigableMap<LocalDate, Set<DayOfWeek>> rules = new TreeMap<>(weekends);
    if (change.weekendFrom() != null) {
      if (change.weekend().isEmpty()) {
        rules.remove(change.weekendFrom());
      } else {
        rules.put(change.weekendFrom(), change.weekend());
      }
    }
    return new OffDays(days, rules, readAt);
  }

  @Override
  public boolean isHoliday(LocalDate day) {
    return holidays.contains(day);
  }

  @Override
  public Set<DayOfWeek> weeklyOffDays(LocalDate day) {
    Map.Entry<LocalDate, Set<DayOfWeek>> rule = weekends.floorEntry(day);
    return rule == null ? Set.of() : rule.getValue();
  }

  static Set<DayOfWeek> days(String names) {
    Set<DayOfWeek> days = EnumSet.noneOf(DayOfWeek.class);
    for (String name : names.split(",")) {
      days.add(DayOfWeek.valueOf(name));
    }
    if (days.size() == DayOfWeek.values().length) {
      throw new IllegalStateException("a week needs a working day");
    }
    return Collections.unmodifiableSet(days);
  }
}
