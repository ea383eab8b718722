package org.hamafza.calendar;

import java.time.LocalDate;
import java.util.List;

/** The weekly rule that began on this day counts no more; the one before goes on. */
public record WeekendRemoved(LocalDate validFrom) implements HolidaysChanged {

  @Override
  public List<LocalDate> changedDays() {
    return List.of(validFrom);
  }
}
