package org.hamafza.identity;

import org.hamafza.shared.CaseRef;
import org.hamafza.shared.DomainEvent;
import org.hamafza.shared.Visibility;

/** A seat that was never held was removed. */
record SeatRemoved(CaseRef subject, long seatId, String code) implements DomainEvent {
  @Override
  public Visibility visibility() {
    return Visibility.SECRETARIAT;
  }
}
