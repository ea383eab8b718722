package org.hamafza.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** The weekly days off are these from this day on. */
public record WeekendSet(LocalDate validFrom, Set<DayOfWeek> offDays) implements HolidaysChanged {

  public WeekendSet {
    // In the order of the week, so that the record of equal rules is equal.
    offDays = EnumSet.copyOf(offDays);
  }

  @Override
  public List<LocalDate> changedDays() {
    return List.of(validFrom);
  }
}
