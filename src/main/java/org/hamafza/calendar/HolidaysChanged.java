package org.hamafza.calendar;

import java.time.LocalDate;
import java.util.List;
import org.hamafza.shared.CaseRef;
import org.hamafza.shared.DomainEvent;
import org.hamafza.shared.LocalText;
import org.hamafza.shared.Visibility;

/** Somebody changed the days off, and with them the deadlines that were counted with them. */
public interface HolidaysChanged extends DomainEvent {

  /** The days that are off now or are no longer; for weekly rules the first day. */
  List<LocalDate> changedDays();

  /** The name of the holiday; blank where there is none or several. */
  default LocalText occasion() {
    return new LocalText("", "");
  }

  @Override
  default CaseRef subject() {
    return CaseRef.installation();
  }

  @Override
  default Visibility visibility() {
    return Visibility.PUBLIC;
  }
}
