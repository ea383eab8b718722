package org.hamafza.council;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** The seats of a council on the day of a session, and what follows from who is in the room. */
record Roll(List<RollSeat> seats) {

  /** A voting seat with the person who fills it now. */
  record Filled(RollSeat seat, long personId) {}

  Roll {
    seats = List.copyOf(seats);
  }

  /** All voting seats, vacant ones too: a vacancy does not make the council smaller. */
  int votingSeats() {
    return (int) seats.stream().filter(RollSeat::voting).count();
  }

  /** A seat of this roll. */
  RollSeat seat(long seatId) {
    return seats.stream().filter(seat -> seat.seatId() == seatId).findFirst().orElseThrow();
  }

  /** The code of a seat of this roll. */
  String code(long seatId) {
    return seat(seatId).code();
  }

  /** The holders of those seats. */
  Set<Long> people(Set<Long> ofSeats) {
    return seats.stream()
        .filter(seat -> ofSeats.contains(seat.seatId()) && seat.personId() != null)
        .map(RollSeat::personId)
        .collect(Collectors.toUnmodifiableSet());
  }

  /** The voting seats filled by their holders or, where those are away, by their alternates. */
  List<Filled> filled(Set<Long> present) {
    return seats.stream()
        .filter(RollSeat::voting)
        .flatMap(seat -> fill(seat, present).stream())
        .toList();
  }

  boolean meets(QuorumRule rule, Set<Long> present) {
    List<Filled> filled = filled(present);
    long ngoReps = filled.stream().filter(f -> f.seat().ngoRepresentative()).count();
    return filled.size() >= rule.quorum()
        && (!rule.chairRequired() || presiding(present).isPresent())
        && ngoReps >= rule.ngoRepsRequired();
  }

  /** The chair, or the acting chair where the chair is away. */
  Optional<Filled> presiding(Set<Long> present) {
    List<Filled> filled = filled(present);
    return filled.stream()
        .filter(f -> f.seat().chair())
        .findFirst()
        .or(() -> filled.stream().filter(f -> f.seat().actingChair()).findFirst());
  }

  private Optional<Filled> fill(RollSeat seat, Set<Long> present) {
    return sits(seat, present)
        .or(
            () ->
                seats.stream()
                    .filter(other -> Long.valueOf(seat.seatId()).equals(other.alternateOf()))
                    .filter(other -> !other.voting())
                    .flatMap(other -> sits(other, present).stream())
                    .findFirst())
        .map(person -> new Filled(seat, person));
  }

  private static Optional<Long> sits(RollSeat seat, Set<Long> present) {
    return present.contains(seat.seatId())
        ? Optional.ofNullable(seat.personId())
        : Optional.empty();
  }
}
