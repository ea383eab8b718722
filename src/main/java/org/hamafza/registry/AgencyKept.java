package org.hamafza.registry;

import java.util.Set;
import org.hamafza.shared.CaseRef;
import org.hamafza.shared.DomainEvent;
import org.hamafza.shared.LocalText;
import org.hamafza.shared.Visibility;

/** An agency was entered in the catalogue, or what is kept about it was changed. */
record AgencyKept(
    CaseRef subject,
    String agencyCode,
    LocalText name,
    Set<String> areas,
    Set<String> leadingAreas,
    Set<String> counties)
    implements DomainEvent {

  static AgencyKept of(AgencyDetails agency) {
    return new AgencyKept(
        CaseRef.installation(),
        agency.code(),
        agency.name(),
        agency.areas(),
        agency.leads(),
        agency.counties());
  }

  @Override
  public Visibility visibility() {
    return Visibility.SECRETARIAT;
  }
}
