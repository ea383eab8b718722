package org.hamafza.letters;

import org.hamafza.shared.CaseRef;
import org.hamafza.shared.DomainEvent;
import org.hamafza.shared.Visibility;

/**
 * A letter about a case was issued.
 *
 * @param agencyCode the agency to which it is written; empty for the NGO of the case
 * @param sha256 of what was issued
 */
record LetterIssued(
    CaseRef subject, String letterNo, String letterKind, String agencyCode, String sha256)
    implements DomainEvent {
  @Override
  public Visibility visibility() {
    return Visibility.PARTIES;
  }
}
