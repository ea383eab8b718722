package org.hamafza.calendar;

import java.time.LocalDate;
import java.util.List;
import org.hamafza.shared.LocalText;

/** A day is no longer off. */
public record HolidayRemoved(Holiday holiday) implements HolidaysChanged {

  @Override
  public List<LocalDate> changedDays() {
    return List.of(holiday.day());
  }

  @Override
  public LocalText occasion() {
    return holiday.name();
  }
}
