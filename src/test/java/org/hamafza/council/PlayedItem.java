package org.hamafza.council;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.hamafza.shared.LocalText;

/** The same item as the model has it, played on the rules of the program without a database. */
final class PlayedItem {

  private static final LocalText NAME = new LocalText("کرسی", "Seat");

  final Roll roll;
  final List<ConflictDeclarations.Called> called = new ArrayList<>();
  final List<ConflictDeclarations.Declaration> declared = new ArrayList<>();
  private final CouncilModel model;
  private final UnaryOperator<String> effects;

  PlayedItem(CouncilModel model, UnaryOperator<String> effects) {
    this.model = model;
    this.effects = effects;
    this.roll = roll(model);
    for (Roll.Filled filled : roll.filled(model.atCall)) {
      call(filled.seat().seatId(), filled.personId(), null, 1);
    }
    for (int round = 2; ; round++) {
      List<RollSeat> alternates = at(model.atCall).alternatesToCall();
      if (alternates.isEmpty()) {
        break;
      }
      for (RollSeat seat : alternates) {
        call(seat.seatId(), seat.personId(), seat.alternateOf(), round);
      }
    }
  }

  /** The roll of the council of a model. */
  static Roll roll(CouncilModel model) {
    List<RollSeat> seats = new ArrayList<>();
    for (CouncilModel.Place place : model.places) {
      seats.add(
          new RollSeat(
              place.id(),
              "S" + place.id(),
              NAME,
              place.person() == 0 ? null : place.person(),
              place.votes(),
              place.chair(),
              place.acting(),
              place.ngo(),
              place.alternateOf() == 0 ? null : place.alternateOf(),
              null,
              (int) place.id()));
    }
    return new Roll(seats);
  }

  private void call(long seat, long person, Long standsFor, int round) {
    called.add(
        new ConflictDeclarations.Called(
            called.size() + 1L, 1, seat, person, false, false, standsFor, round));
    String code = model.declares.get(person);
    if (code != null) {
      declared.add(
          new ConflictDeclarations.Declaration(
              1, seat, person, code, "", code, effects.apply(code)));
    }
  }

  Electorate at(Set<Long> room) {
    return new Electorate(roll, new HashSet<>(room), called, declared);
  }

  List<ConflictDeclarations.Called> electors() {
    Electorate electorate = at(model.atOpening);
    return electorate.isPresided() ? electorate.entitled() : List.of();
  }

  /** What the electors voted. */
  Tally tally(boolean opened) {
    List<ConflictDeclarations.Called> electors = electors();
    List<VoteChoice> cast =
        electors.stream()
            .filter(elector -> opened && model.ballots.containsKey(elector.personId()))
            .map(elector -> VoteChoice.valueOf(model.ballots.get(elector.personId())))
            .toList();
    return Tally.of(cast, electors.size());
  }
}
