package org.hamafza.review;

import org.hamafza.shared.CaseRef;
import org.hamafza.shared.DomainEvent;
import org.hamafza.shared.Visibility;

/** An agency stayed silent until its day had passed, which counts as consent. */
record ConsentDeemed(CaseRef subject, String agencyCode) implements DomainEvent {

  @Override
  public Visibility visibility() {
    return Visibility.PARTIES;
  }
}
