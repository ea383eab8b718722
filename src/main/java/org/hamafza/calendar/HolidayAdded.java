package org.hamafza.calendar;

import org.hamafza.shared.CaseRef;
import org.hamafza.shared.Visibility;

/** A day is off from now on. */
public record HolidayAdded(Holiday holiday) implements HolidaysChanged {

  @Override
  public CaseRef subject() {
    return CaseRef.installation();
  }

  @Override
  public Visibility visibility() {
    return Visibility.PUBLIC;
  }
}
