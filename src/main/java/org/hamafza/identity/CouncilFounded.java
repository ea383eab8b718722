package org.hamafza.identity;

import org.hamafza.shared.CaseRef;
import org.hamafza.shared.DomainEvent;
import org.hamafza.shared.Visibility;

/** A council was set up with the seats of its level's template. */
record CouncilFounded(CaseRef subject, String code, CouncilLevel level) implements DomainEvent {
  @Override
  public Visibility visibility() {
    return Visibility.SECRETARIAT;
  }
}
