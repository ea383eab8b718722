package org.hamafza.review;

import org.hamafza.shared.CaseRef;
import org.hamafza.shared.DomainEvent;
import org.hamafza.shared.Visibility;

/** A reviewer declared what binds him or her to the case. */
record ConflictDeclared(CaseRef subject, ReviewerRole role, String code, String effect)
    implements DomainEvent {

  @Override
  public Visibility visibility() {
    return Visibility.SECRETARIAT;
  }
}
