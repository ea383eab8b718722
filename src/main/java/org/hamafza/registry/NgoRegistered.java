package org.hamafza.registry;

import java.time.LocalDate;
import java.util.Set;
import org.hamafza.shared.CaseRef;
import org.hamafza.shared.DomainEvent;
import org.hamafza.shared.LocalText;
import org.hamafza.shared.Visibility;

/** An NGO was entered in the registry, or what is kept about it was changed. */
record NgoRegistered(
    CaseRef subject,
    long ngoId,
    int edition,
    String legalId,
    LocalText name,
    Licence licence,
    String scope,
    Set<String> areas,
    Set<String> counties,
    LocalDate profileVerifiedOn)
    implements DomainEvent {

  static NgoRegistered of(CaseRef subject, Ngo ngo) {
    return new NgoRegistered(
        subject,
        ngo.id(),
        ngo.edition(),
        ngo.legalId(),
        ngo.name(),
        ngo.licence(),
        ngo.scope(),
        ngo.areas(),
        ngo.counties(),
        ngo.profileVerifiedOn());
  }

  @Override
  public Visibility visibility() {
    return Visibility.PARTIES;
  }
}
