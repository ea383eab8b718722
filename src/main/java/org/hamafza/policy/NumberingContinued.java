package org.hamafza.policy;

import org.hamafza.shared.CaseRef;
import org.hamafza.shared.DomainEvent;
import org.hamafza.shared.Visibility;

/** A numbering that was kept on paper goes on here after {@code last}. */
record NumberingContinued(CaseRef subject, String series, int year, long last)
    implements DomainEvent {
  @Override
  public Visibility visibility() {
    return Visibility.SECRETARIAT;
  }
}
