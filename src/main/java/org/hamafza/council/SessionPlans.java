package org.hamafza.council;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.hamafza.calendar.WorkingCalendar;
import org.hamafza.decisions.Decisions;
import org.hamafza.identity.Councils;
import org.hamafza.identity.Member;
import org.hamafza.identity.Officeholders;
import org.hamafza.identity.Person;
import org.hamafza.proposals.Proposal;
import org.hamafza.proposals.Proposals;
import org.hamafza.shared.LocalText;
import org.hamafza.shared.NotFound;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Foresees quorum and votes of a coming session for those who prepare it. */
@Service
@Transactional(readOnly = true)
class SessionPlans {

  private static final LocalText NOBODY = new LocalText("", "");

  private final SessionRows sessions;
  private final AgendaRows items;
  private final ReplyRows replies;
  private final SessionRights rights;
  private final ForeseenConflicts conflicts;
  private final Decisions decisions;
  private final Proposals proposals;
  private final Councils councils;
  private final Officeholders officeholders;
  private final SessionTexts texts;
  private final WorkingCalendar calendar;

  SessionPlans(
      SessionRows sessions,
      AgendaRows items,
      ReplyRows replies,
      SessionRights rights,
      ForeseenConflicts conflicts,
      Decisions decisions,
      Proposals proposals,
      Councils councils,
      Officeholders officeholders,
      SessionTexts texts,
      WorkingCalendar calendar) {
    this.sessions = sessions;
    this.items = items;
    this.replies = replies;
    this.rights = rights;
    this.conflicts = conflicts;
    this.decisions = decisions;
    this.proposals = proposals;
    this.councils = councils;
    this.officeholders = officeholders;
    this.texts = texts;
    this.calendar = calendar;
  }

  /**
   * The plan of a session to which members are invited.
   *
   * @throws NotFound if there is none, it has begun, or the member does not prepare it
   */
  PlanView of(Member member, long sessionId) {
    Session session = sessions.get(sessionId);
    if (!rights.mayPlan(member, session)) {
      throw new NotFound();
    }
    Roll roll = Rolls.of(councils, session.councilId(), calendar.dayOf(session.startsAt()));
    ExpectedRoom room = ExpectedRoom.of(roll, replies.of(sessionId));
    PreviewedRules rules = new PreviewedRules(decisions);
    QuorumRule quorum = rules.quorum(session.type(), roll.votingSeats());
    return new PlanView(
        session,
        texts.title(session),
        seats(room),
        new PlanView.QuorumLine(
            quorum,
            roll.filled(room.promised()).size(),
            roll.meets(quorum, room.promised()),
            roll.filled(room.atMost()).size(),
            roll.meets(quorum, room.atMost())),
        items(member, session, room, quorum, rules));
  }

  private List<PlanView.SeatLine> seats(ExpectedRoom room) {
    Map<Long, Person> holders =
        officeholders.active(
            room.roll().seats().stream()
                .map(RollSeat::personId)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet()));
    return room.roll().seats().stream()
        .filter(seat -> seat.voting() || seat.personId() != null)
        .map(
            seat -> {
              Person holder = seat.personId() == null ? null : holders.get(seat.personId());
              Reply reply = room.replies().get(seat.seatId());
              return new PlanView.SeatLine(
                  seat.name(),
                  holder == null ? NOBODY : holder.name(),
                  seat.voting(),
                  seat.alternateOf() == null ? null : room.roll().seat(seat.alternateOf()).name(),
                  room.expected(seat),
                  reply == null ? "" : reply.reason(),
                  reply == null ? null : reply.repliedAt());
            })
        .toList();
  }

  private List<PlanView.ItemLine> items(
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
      ExpectedVote vote = new ExpectedVote(item, session.type(), room.roll(), quorum, book, rules);
      boolean kept =
          hidden.contains(item.id())
              || (item.proposalId() != null && !cases.containsKey(item.proposalId()))
              || vote.isRecused(member.personId());
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
        vote.recused().stream()
            .map(
                seat -> {
                  ForeseenConflicts.Foreseen known = book.of(item, seat.personId());
                  return new PlanView.ConflictLine(
                      seat.name(), known.code().code(), known.declared());
                })
            .toList(),
        repairs.stream().map(SessionPlans::names).toList(),
        withSilent && !repairs.isEmpty(),
        verdict == PlanView.Verdict.OPEN
            ? names(vote.awaited(promised, room.silent()))
            : List.of());
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
