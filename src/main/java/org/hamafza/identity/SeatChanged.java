package org.hamafza.identity;

import org.hamafza.shared.CaseRef;
import org.hamafza.shared.DomainEvent;
import org.hamafza.shared.Visibility;

/** A seat was added or changed; it is now as told here. */
record SeatChanged(CaseRef subject, long seatId, String change, SeatEntry seat)
    implements DomainEvent {

  static SeatChanged of(long councilId, long seatId, String change, SeatEntry seat) {
    return new SeatChanged(CaseRef.council(councilId), seatId, change, seat);
  }

  @Override
  public Visibility visibility() {
    return Visibility.SECRETARIAT;
  }
}
