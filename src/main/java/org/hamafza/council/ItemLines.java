package org.hamafza.council;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hamafza.proposals.Proposals;
import org.hamafza.review.ConflictCode;
import org.hamafza.shared.LocalText;
import org.springframework.stereotype.Component;

/** Writes one item of a session as it may be shown: sealed votes only as a number. */
@Component
class ItemLines {

  private final AgendaRows items;
  private final ConflictDeclarations declarations;
  private final Ballots ballots;
  private final ResolutionRows resolutions;
  private final Proposals proposals;

  ItemLines(
      AgendaRows items,
      ConflictDeclarations declarations,
      Ballots ballots,
      ResolutionRows resolutions,
      Proposals proposals) {
    this.items = items;
    this.declarations = declarations;
    this.ballots = ballots;
    this.resolutions = resolutions;
    this.proposals = proposals;
  }

  /**
   * The line of an item.
   *
   * @param sheets the cases with a cover sheet to which the line leads
   */
  SessionView.ItemLine of(AgendaItem item, Roll roll, Set<Long> hidden, Set<Long> sheets) {
    if (hidden.contains(item.id())) {
      return SessionView.ItemLine.kept(item.position());
    }
    Map<Long, LocalText> names =
        roll.seats().stream().collect(Collectors.toMap(RollSeat::seatId, RollSeat::name));
    List<ConflictDeclarations.Called> called = declarations.called(item.id());
    List<ConflictDeclarations.Called> voters =
        called.stream().filter(ConflictDeclarations.Called::voter).toList();
    List<ConflictDeclarations.Declaration> declared = declarations.of(item.id());
    Set<Long> voted = ballots.seats(item.id());
    return new SessionView.ItemLine(
        item.position(),
        false,
        item,
        item.repetition().repeats() == null
            ? null
            : items.get(item.repetition().repeats()).position(),
        item.proposalId() == null ? null : proposals.get(item.proposalId()).number(),
        declared.stream()
            .filter(d -> d.effect() != null && !ConflictCode.NOTHING.code().equals(d.code()))
            .map(d -> new SessionView.DeclarationLine(names.get(d.seatId()), d.code(), d.recused()))
            .toList(),
        seats(called.stream().filter(ConflictDeclarations.Called::silent), names::get),
        waitingFor(item, called, voters, declared, voted, names::get),
        called.size(),
        declared.size(),
        voters.size(),
        voted.size(),
        item.secret() || item.vote().yes() == null ? List.of() : open(item, voters, names::get),
        resolutions.onItem(item.id()).orElse(null),
        item.proposalId() != null && sheets.contains(item.proposalId()));
  }

  private static List<LocalText> waitingFor(
      AgendaItem item,
      List<ConflictDeclarations.Called> called,
      List<ConflictDeclarations.Called> voters,
      List<ConflictDeclarations.Declaration> declared,
      Set<Long> voted,
      Function<Long, LocalText> name) {
    if (item.state() == ItemState.VOTING) {
      return seats(voters.stream().filter(voter -> !voted.contains(voter.seatId())), name);
    }
    if (item.state() != ItemState.CALLED) {
      return List.of();
    }
    return seats(
        called.stream()
            .filter(each -> !each.silent())
            .filter(each -> declared.stream().noneMatch(d -> d.seatId() == each.seatId())),
        name);
  }

  private static List<LocalText> seats(
      Stream<ConflictDeclarations.Called> called, Function<Long, LocalText> name) {
    return called.map(each -> name.apply(each.seatId())).toList();
  }

  private List<SessionView.BallotLine> open(
      AgendaItem item, List<ConflictDeclarations.Called> voters, Function<Long, LocalText> name) {
    Map<Long, VoteChoice> cast = ballots.bySeat(item.id());
    return voters.stream()
        .map(
            voter ->
                new SessionView.BallotLine(
                    name.apply(voter.seatId()),
                    cast.getOrDefault(voter.seatId(), VoteChoice.ABSTAIN)))
        .toList();
  }
}
