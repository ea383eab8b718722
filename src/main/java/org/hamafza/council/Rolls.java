package org.hamafza.council;

import java.time.LocalDate;
import java.util.Map;
import org.hamafza.identity.Councils;

/** Reads the roll of a council on a day from its seats and appointments. */
final class Rolls {

  private Rolls() {}

  static Roll of(Councils councils, long councilId, LocalDate day) {
    Map<Long, Long> holders = councils.holders(councilId, day);
    return new Roll(
        councils.seats(councilId).stream()
            .map(
                seat ->
                    new RollSeat(
                        seat.id(),
                        seat.code(),
                        seat.name(),
                        holders.get(seat.id()),
                        seat.voting(),
                        seat.chair(),
                        seat.actingChair(),
                        seat.ngoRepresentative(),
                        seat.alternateOf(),
                        seat.agencyCode(),
                        seat.position()))
            .toList());
  }
}
