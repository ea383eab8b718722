package org.hamafza.policy;

import java.time.LocalDate;
import org.hamafza.shared.CaseRef;
import org.hamafza.shared.DomainEvent;
import org.hamafza.shared.Visibility;

/** A new setting of a parameter waits for a second person. */
record ParameterProposed(
    CaseRef subject, String name, String setting, LocalDate validFrom, String reason)
    implements DomainEvent {
  @Override
  public Visibility visibility() {
    return Visibility.SECRETARIAT;
  }
}
