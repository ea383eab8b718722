package org.hamafza.identity;

import java.time.LocalDate;
import org.hamafza.shared.CaseRef;
import org.hamafza.shared.DomainEvent;
import org.hamafza.shared.Visibility;

/** An appointment ends after {@code lastDay}. */
record AppointmentEnded(CaseRef subject, long appointmentId, LocalDate lastDay)
    implements DomainEvent {
  @Override
  public Visibility visibility() {
    return Visibility.SECRETARIAT;
  }
}
