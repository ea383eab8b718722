package org.hamafza.council;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.hamafza.identity.Member;
import org.hamafza.proposals.Proposal;
import org.hamafza.proposals.Proposals;
import org.hamafza.shared.LocalText;
import org.springframework.stereotype.Component;

/** Foresees the vote on each item of a coming session, and what would help where it would fail. */
@Component
class ItemOutlooks {

  private final AgendaRows items;
  private final SessionRights rights;
  private final ForeseenConflicts conflicts;
  private final BarredRapporteurs rapporteurs;
  private final Proposals proposals;

  ItemOutlooks(
      AgendaRows items,
      SessionRights rights,
      ForeseenConflicts conflicts,
      BarredRapporteurs rapporteurs,
      Proposals proposals) {
    this.items = items;
    this.rights = rights;
    this.conflicts = conflicts;
    this.rapporteurs = rapporteurs;
    this.proposals = proposals;
  }

  /** The items as this member may see them: of what is kept away there is only the position. */
  List<PlanView.ItemLine> of(
      Member member, Session session, ExpectedRoom room, QuorumRule quorum, PreviewedRules rules) {
    List<AgendaItem> planned =
        items.of(session.id()).stream().filter(item -> item.state() == ItemState.PLANNED).toList();
    Map<Long, Proposal> cases =
        proposals.notKeptFrom(
            member,
            planned.stream()
                .map(AgendaItem::proposalId)
                .filter(Objects::nonNull)
                .distinct()
                .toList());
    ForeseenConflicts.Book book = conflicts.about(planned, cases, room.roll());
    Set<Long> hidden = rights.hiddenItems(member, session.id());
    List<PlanView.ItemLine> lines = new ArrayList<>();
    for (AgendaItem item : planned) {
      Roll roll = room.roll();
      Set<Long> barred = rapporteurs.of(item, session.type(), roll);
      ExpectedVote vote = new ExpectedVote(item, session.type(), roll, quorum, book, barred, rules);
      long reader = member.personId();
      boolean kept =
          hidden.contains(item.id())
              || (item.proposalId() != null && !cases.containsKey(item.proposalId()))
              || vote.isRecused(reader) && !vote.isRapporteur(reader);
      if (kept) {
        lines.add(PlanView.ItemLine.kept(item.position()));
      } else if (item.kind() == ItemKind.REPORT) {
        lines.add(PlanView.ItemLine.noted(item));
      } else {
        lines.add(line(item, vote, room, book));
      }
    }
    return lines;
  }

  private static PlanView.ItemLine line(
      AgendaItem item, ExpectedVote vote, ExpectedRoom room, ForeseenConflicts.Book book) {
    Set<Long> promised = room.promised();
    Set<Long> atMost = room.atMost();
    ExpectedVote.Outlook now = vote.with(promised);
    ExpectedVote.Outlook best = vote.with(atMost);
    PlanView.Verdict verdict =
        now.possible()
            ? PlanView.Verdict.HOLDS
            : best.possible() ? PlanView.Verdict.OPEN : PlanView.Verdict.FAILS;
    boolean helped = verdict != PlanView.Verdict.HOLDS;
    List<List<RollSeat>> repairs = helped ? vote.repairs(promised, room.alternates()) : List.of();
    boolean withSilent = helped && repairs.isEmpty() && verdict == PlanView.Verdict.FAILS;
    if (withSilent) {
      repairs = vote.repairs(atMost, room.alternates());
    }
    return new PlanView.ItemLine(
        item.position(),
        false,
        item.title(),
        true,
        now.eligible(),
        best.eligible(),
        now.rule(),
        verdict,
        lacks(verdict == PlanView.Verdict.FAILS ? best.check() : now.check()),
        vote.recused().stream().map(seat -> conflict(item, seat, vote, book)).toList(),
        repairs.stream().map(ItemOutlooks::names).toList(),
        withSilent && !repairs.isEmpty(),
        verdict == PlanView.Verdict.OPEN
            ? names(vote.awaited(promised, room.silent()))
            : List.of());
  }

  private static PlanView.ConflictLine conflict(
      AgendaItem item, RollSeat seat, ExpectedVote vote, ForeseenConflicts.Book book) {
    if (vote.isRapporteur(seat.personId())) {
      return new PlanView.ConflictLine(seat.name(), BarredRapporteurs.CODE, true);
    }
    ForeseenConflicts.Foreseen known = book.of(item, seat.personId());
    return new PlanView.ConflictLine(seat.name(), known.code().code(), known.declared());
  }

  private static List<LocalText> names(List<RollSeat> seats) {
    return seats.stream().map(RollSeat::name).toList();
  }

  private static List<String> lacks(BallotCheck check) {
    List<String> lacks = new ArrayList<>();
    if (!check.quorumMet()) {
      lacks.add("council.plan.lack.quorum");
    }
    if (!check.presided()) {
      lacks.add("council.plan.lack.chair");
    }
    if (!check.enough()) {
      lacks.add("council.plan.lack.voters");
    }
    return lacks;
  }
}
