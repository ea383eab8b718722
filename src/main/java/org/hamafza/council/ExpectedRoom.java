package org.hamafza.council;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Who is expected in the room, by what the holders of the seats have answered.
 *
 * @param replies by seat; only of those who still hold it
 */
record ExpectedRoom(Roll roll, Map<Long, Reply> replies) {

  static ExpectedRoom of(Roll roll, List<Reply> all) {
    Map<Long, Reply> valid =
        all.stream()
            .filter(reply -> holds(roll, reply))
            .collect(Collectors.toMap(Reply::seatId, Function.identity()));
    return new ExpectedRoom(roll, valid);
  }

  private static boolean holds(Roll roll, Reply reply) {
    return roll.seats().stream()
        .anyMatch(
            seat ->
                seat.seatId() == reply.seatId()
                    && Objects.equals(seat.personId(), reply.personId()));
  }

  PlanView.Expected expected(RollSeat seat) {
    if (seat.personId() == null) {
      return PlanView.Expected.VACANT;
    }
    Reply reply = replies.get(seat.seatId());
    if (reply == null) {
      return PlanView.Expected.SILENT;
    }
    return switch (reply.answer()) {
      case ACCEPTED -> PlanView.Expected.COMES;
      case EXCUSED -> PlanView.Expected.EXCUSED;
      case ALTERNATE -> PlanView.Expected.ALTERNATE;
    };
  }

  /** The seats whose holders have said that they come, or are sent by others and do not refuse. */
  Set<Long> promised() {
    return roll.seats().stream()
        .filter(
            seat ->
                expected(seat) == PlanView.Expected.COMES
                    || (expected(seat) == PlanView.Expected.SILENT && isSent(seat)))
        .map(RollSeat::seatId)
        .collect(Collectors.toSet());
  }

  private boolean isSent(RollSeat seat) {
    return seat.alternateOf() != null
        && roll.seats().stream()
            .filter(other -> other.seatId() == seat.alternateOf())
            .anyMatch(other -> expected(other) == PlanView.Expected.ALTERNATE);
  }

  /** Voting seats whose holders have not answered. */
  List<RollSeat> silent() {
    return roll.seats().stream()
        .filter(seat -> seat.voting() && expected(seat) == PlanView.Expected.SILENT)
        .toList();
  }

  /** The same as promised, if those come too who have not answered. */
  Set<Long> atMost() {
    Set<Long> all = new HashSet<>(promised());
    silent().forEach(seat -> all.add(seat.seatId()));
    return all;
  }

  /** Alternates who could be asked to come: nobody counts on them, and they have not refused. */
  List<RollSeat> alternates() {
    Set<Long> promised = promised();
    return roll.seats().stream()
        .filter(seat -> !seat.voting() && seat.alternateOf() != null)
        .filter(seat -> expected(seat) == PlanView.Expected.SILENT)
        .filter(seat -> !promised.contains(seat.seatId()))
        .toList();
  }
}
