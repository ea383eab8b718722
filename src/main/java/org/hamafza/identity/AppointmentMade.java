package org.hamafza.identity;

import java.time.LocalDate;
import org.hamafza.shared.CaseRef;
import org.hamafza.shared.DomainEvent;
import org.hamafza.shared.Visibility;

/** A person was appointed to act in a role. */
public record AppointmentMade(
    CaseRef subject,
    long personId,
    Role role,
    Long seatId,
    String agencyCode,
    Long ngoId,
    String letterNo,
    LocalDate validFrom,
    LocalDate validTo)
    implements DomainEvent {
  @Override
  public Visibility visibility() {
    return Visibility.SECRETARIAT;
  }
}
