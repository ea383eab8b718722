package org.hamafza.review;

import org.hamafza.shared.CaseRef;
import org.hamafza.shared.DomainEvent;
import org.hamafza.shared.Visibility;

/** The cover sheet can no longer be changed; the proposal is ready to be decided. */
record CoverSheetFrozen(CaseRef subject, double average) implements DomainEvent {

  @Override
  public Visibility visibility() {
    return Visibility.SECRETARIAT;
  }
}
