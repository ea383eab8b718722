package org.hamafza.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Set;

/** Knows on which days offices are closed. */
public interface HolidaySource {

  boolean isHoliday(LocalDate day);

  /** The weekly days off that were in force on this day; never all seven. */
  Set<DayOfWeek> weeklyOffDays(LocalDate day);
}
