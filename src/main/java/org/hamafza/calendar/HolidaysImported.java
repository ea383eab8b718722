package org.hamafza.calendar;

import java.time.LocalDate;
import java.util.List;

/** Holidays were taken over from a file. */
public record HolidaysImported(long importId, List<Holiday> holidays) implements HolidaysChanged {

  @Override
  public List<LocalDate> changedDays() {
    return holidays.stream().map(Holiday::day).toList();
  }
}
