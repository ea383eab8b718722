package org.hamafza.council;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.hamafza.review.ConflictCode;

/** The vote on one item as it would open with those who are expected, by the rules of the vote. */
record ExpectedVote(
    AgendaItem item,
    SessionType type,
    Roll roll,
    QuorumRule quorum,
    ForeseenConflicts.Book conflicts,
    Set<Long> rapporteurs,
    PreviewedRules rules) {

  /** What the vote needs, and whether it could be held. */
  record Outlook(BallotRule rule, BallotCheck check) {

    int eligible() {
      return check.entitled().size();
    }

    boolean possible() {
      return check.possible();
    }
  }

  /** With the holders of these seats in the room, each of whom declares what is known. */
  Outlook with(Set<Long> present) {
    List<ConflictDeclarations.Called> called = new ArrayList<>();
    List<ConflictDeclarations.Declaration> declared = new ArrayList<>();
    for (Roll.Filled filled : roll.filled(present)) {
      called.add(called(filled.seat().seatId(), filled.personId(), null));
      declared.add(declared(filled.seat().seatId(), filled.personId()));
    }
    Electorate electorate = new Electorate(roll, present, called, declared);
    List<RollSeat> standIns = electorate.alternatesToCall();
    while (!standIns.isEmpty()) {
      standIns.forEach(
          seat -> {
            called.add(called(seat.seatId(), seat.personId(), seat.alternateOf()));
            declared.add(declared(seat.seatId(), seat.personId()));
          });
      standIns = electorate.alternatesToCall();
    }
    BallotRule rule =
        rules.ballot(
            new ItemVotes.MajorityFacts(
                item.kind(), type, roll.votingSeats(), electorate.entitled().size()));
    return new Outlook(rule, BallotCheck.of(electorate, quorum, rule));
  }

  /** The holders of voting seats who may not vote on the item. */
  List<RollSeat> recused() {
    return roll.seats().stream()
        .filter(seat -> seat.personId() != null && (seat.voting() || seat.alternateOf() != null))
        .filter(seat -> isRecused(seat.personId()))
        .toList();
  }

  /** Whether this person may not vote on the item. */
  boolean isRecused(long personId) {
    return declared(0, personId).recused();
  }

  /** Whether the vote alone is kept from this person, for no conflict. */
  boolean isRapporteur(long personId) {
    return BarredRapporteurs.CODE.equals(declared(0, personId).code());
  }

  /**
   * Seats that would make the vote possible if their holders came too: each alone where that is
   * enough, otherwise all of them together; nothing where not even that would do.
   */
  List<List<RollSeat>> repairs(Set<Long> present, List<RollSeat> candidates) {
    List<List<RollSeat>> alone =
        candidates.stream()
            .map(List::of)
            .filter(seats -> with(joined(present, seats)).possible())
            .toList();
    if (!alone.isEmpty() || candidates.size() < 2) {
      return alone;
    }
    return with(joined(present, candidates)).possible()
        ? List.of(List.copyOf(candidates))
        : List.of();
  }

  /** The fewest of these seats, in their order, whose holders make the vote possible. */
  List<RollSeat> awaited(Set<Long> present, List<RollSeat> candidates) {
    List<RollSeat> taken = new ArrayList<>();
    for (RollSeat seat : candidates) {
      if (with(joined(present, taken)).possible()) {
        break;
      }
      taken.add(seat);
    }
    // Who came early in the list may not be needed after all.
    for (RollSeat seat : List.copyOf(taken)) {
      List<RollSeat> without = new ArrayList<>(taken);
      without.remove(seat);
      if (with(joined(present, without)).possible()) {
        taken = without;
      }
    }
    return taken;
  }

  private static Set<Long> joined(Set<Long> present, List<RollSeat> seats) {
    Set<Long> all = new HashSet<>(present);
    all.addAll(seats.stream().map(RollSeat::seatId).collect(Collectors.toSet()));
    return all;
  }

  private ConflictDeclarations.Called called(long seatId, long personId, Long standsFor) {
    return new ConflictDeclarations.Called(
        0, item.id(), seatId, personId, false, false, standsFor, 1);
  }

  private ConflictDeclarations.Declaration declared(long seatId, long personId) {
    ForeseenConflicts.Foreseen known = conflicts.of(item, personId);
    String code = (known == null ? ConflictCode.NOTHING : known.code()).code();
    String effect = rules.effect(code);
    boolean barred = rapporteurs.contains(personId) && BarredRapporteurs.leavesVote(effect);
    return new ConflictDeclarations.Declaration(
        item.id(),
        seatId,
        personId,
        code,
        "",
        barred ? BarredRapporteurs.CODE : code,
        barred ? BarredRapporteurs.EFFECT : effect);
  }
}
