package org.hamafza.calendar;

import java.time.LocalDate;
import java.util.List;
import org.hamafza.shared.LocalText;

/** A holiday falls on another day than was thought. */
public record HolidayMoved(Holiday holiday, LocalDate movedFrom) implements HolidaysChanged {

  @Override
  public List<LocalDate> changedDays() {
    return List.of(movedFrom, holiday.day());
  }

  @Override
  public LocalText occasion() {
    return holiday.name();
  }
}
