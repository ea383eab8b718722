package org.hamafza.council;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * Who may vote on an item: a seat that was called, whose holder or alternate is still in the room
 * and declared nothing that forbids to vote. An alternate counts as the seat that it fills.
 *
 * @param present the seats whose holders are in the room
 */
record Electorate(
    Roll roll,
    Set<Long> present,
    List<ConflictDeclarations.Called> called,
    List<ConflictDeclarations.Declaration> declared) {

  /** Nobody is here twice, and no seat has two votes. */
  List<ConflictDeclarations.Called> entitled() {
    Map<Long, Long> here =
        roll.filled(present).stream()
            .collect(Collectors.toMap(f -> f.seat().seatId(), Roll.Filled::personId));
    Set<Long> seats = new HashSet<>();
    Set<Long> people = new HashSet<>();
    List<ConflictDeclarations.Called> entitled = new ArrayList<>();
    for (ConflictDeclarations.Called each : called) {
      boolean sits =
          each.standsFor() == null
              ? Long.valueOf(each.personId()).equals(here.get(each.seatId()))
              : present.contains(each.seatId()) && isRecused(each.standsFor());
      if (sits && has(each, ConflictDeclarations.Declaration::mayVote)) {
        if (!people.contains(each.personId()) && seats.add(each.fills())) {
          people.add(each.personId());
          entitled.add(each);
        }
      }
    }
    return entitled;
  }

  /** The alternates in the room who are to take over recused seats and were not called yet. */
  List<RollSeat> alternatesToCall() {
    Set<Long> known =
        called.stream()
            .map(ConflictDeclarations.Called::personId)
            .collect(Collectors.toCollection(HashSet::new));
    List<RollSeat> alternates = new ArrayList<>();
    for (RollSeat seat : roll.seats()) {
      if (isRecused(seat.seatId()) && !isFilledIn(seat.seatId())) {
        roll.seats().stream()
            .filter(other -> Long.valueOf(seat.seatId()).equals(other.alternateOf()))
            .filter(other -> !other.voting() && other.personId() != null)
            .filter(other -> present.contains(other.seatId()) && !known.contains(other.personId()))
            .findFirst()
            .ifPresent(
                other -> {
                  known.add(other.personId());
                  alternates.add(other);
                });
      }
    }
    return alternates;
  }

  /** Whether the chair or the acting chair is there and may deal with the item. */
  boolean isPresided() {
    return roll.filled(present).stream()
            .map(Roll.Filled::seat)
            .filter(seat -> seat.chair() || seat.actingChair())
            .anyMatch(seat -> !isRecused(seat.seatId()))
        || entitled().stream()
            .filter(each -> each.standsFor() != null)
            .map(each -> roll.seat(each.standsFor()))
            .anyMatch(seat -> seat.chair() || seat.actingChair());
  }

  /** The seat that may break a tie: who presides and votes; none where the chair is recused. */
  Optional<Long> castingSeat() {
    boolean chairRecused =
        roll.seats().stream().anyMatch(seat -> seat.chair() && isRecused(seat.seatId()));
    return chairRecused
        ? Optional.empty()
        : roll.presiding(present)
            .map(presiding -> presiding.seat().seatId())
            .filter(seat -> entitled().stream().anyMatch(each -> each.seatId() == seat));
  }

  /** Whether the holder of a seat, or who filled it when it was called, is recused. */
  private boolean isRecused(long seatId) {
    return called.stream()
        .filter(each -> each.standsFor() == null && each.seatId() == seatId)
        .anyMatch(each -> has(each, ConflictDeclarations.Declaration::recused));
  }

  /** Whether an alternate has taken the seat over, or is asked to. */
  private boolean isFilledIn(long seatId) {
    return called.stream()
        .filter(each -> Long.valueOf(seatId).equals(each.standsFor()))
        .anyMatch(each -> !has(each, ConflictDeclarations.Declaration::recused));
  }

  private boolean has(
      ConflictDeclarations.Called each, Predicate<ConflictDeclarations.Declaration> what) {
    return declared.stream().filter(d -> d.seatId() == each.seatId()).anyMatch(what);
  }
}
