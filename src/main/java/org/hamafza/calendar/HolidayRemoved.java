package org.hamafza.calendar;

import org.hamafza.shared.CaseRef;
import org.hamafza.shared.Visibility;

/** A day is no longer off. */
public record HolidayRemoved(Holiday holiday) implements HolidaysChanged {

  @Override
  public CaseRef subject() {
    return CaseRef.installation();
  }

  @Override
  public Visibility visibility() {
    return Visibility.PUBLIC;
  }
}
