package org.hamafza.registry.exchange;

import org.hamafza.shared.CaseRef;
import org.hamafza.shared.DomainEvent;
import org.hamafza.shared.Visibility;

/** A file of NGOs or agencies was taken over as it had been shown; its rows have entries too. */
record RegistryFileTaken(
    CaseRef subject,
    String tableKind,
    String fingerprint,
    int newRows,
    int changedRows,
    int unchangedRows,
    int leftOutRows)
    implements DomainEvent {
  @Override
  public Visibility visibility() {
    return Visibility.SECRETARIAT;
  }
}
