package org.hamafza.clearance;

import java.time.LocalDate;
import org.hamafza.shared.CaseRef;
import org.hamafza.shared.DomainEvent;
import org.hamafza.shared.Visibility;

/**
 * An agency was named that clears what is published on an area, from a day on.
 *
 * @param county null for all counties for which nothing is said
 * @param agencyCode null if what was said there holds no longer
 */
record ContentAuthorityNamed(
    CaseRef subject,
    String area,
    String county,
    String agencyCode,
    LocalDate validFrom,
    String reason)
    implements DomainEvent {
  @Override
  public Visibility visibility() {
    return Visibility.SECRETARIAT;
  }
}
