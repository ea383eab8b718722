package org.hamafza.calendar;

import java.time.LocalDate;
import java.util.List;

/** What an import had brought was taken back. */
public record HolidayImportUndone(long importId, List<LocalDate> days) implements HolidaysChanged {

  @Override
  public List<LocalDate> changedDays() {
    return days;
  }
}
