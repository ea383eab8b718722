package org.hamafza.review;

import org.hamafza.shared.CaseRef;
import org.hamafza.shared.DomainEvent;
import org.hamafza.shared.Visibility;

/** The secretariat wrote what it lays before the council. */
record CoverSheetWritten(CaseRef subject, Advice recommendation, Advice advice, String departure)
    implements DomainEvent {

  @Override
  public Visibility visibility() {
    return Visibility.SECRETARIAT;
  }
}
