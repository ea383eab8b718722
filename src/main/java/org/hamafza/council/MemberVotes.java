package org.hamafza.council;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import org.hamafza.identity.Member;
import org.hamafza.shared.Conflict;
import org.hamafza.shared.InvalidInput;
import org.hamafza.shared.LocalText;
import org.hamafza.shared.NotFound;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What people do about one item: declare, word the proposition, vote, break a tie. */
@Service
@Transactional(propagation = Propagation.MANDATORY)
class MemberVotes {

  /** What is put to the vote; the amount in rial. */
  record Proposition(
      LocalText text,
      long amountGranted,
      LocalText conditions,
      String responsible,
      LocalDate dueOn,
      BallotForm ballotForm) {}

  private final SessionRows sessions;
  private final AgendaRows items;
  private final SessionAttendance attendance;
  private final ConflictDeclarations declarations;
  private final ConflictHints hints;
  private final Ballots ballots;
  private final SessionChronicle chronicle;
  private final Clock clock;

  MemberVotes(
      SessionRows sessions,
      AgendaRows items,
      SessionAttendance attendance,
      ConflictDeclarations declarations,
      ConflictHints hints,
      Ballots ballots,
      SessionChronicle chronicle,
      Clock clock) {
    this.sessions = sessions;
    this.items = items;
    this.attendance = attendance;
    this.declarations = declarations;
    this.hints = hints;
    this.ballots = ballots;
    this.chronicle = chronicle;
    this.clock = clock;
  }

  void declare(Member member, long calledId, String code, String note) {
    ConflictDeclarations.Called called = own(member, calledId);
    AgendaItem item = items.lock(called.itemId());
    goesOn(item);
    boolean again =
        declarations.of(item.id()).stream().anyMatch(d -> d.seatId() == called.seatId());
    if (again || !takesDeclarations(item)) {
      throw new Conflict("council.error.alreadyDeclared");
    }
    if (called.silent() || isOver(item.declarationsCloseAt())) {
      throw new Conflict("council.error.declarationOver");
    }
    hints.requireWhatIsKnown(called, code);
    declarations.declare(called, code, note, clock.instant());
    String seat = attendance.roll(item.sessionId()).code(called.seatId());
    chronicle.ofItem(
        sessions.get(item.sessionId()),
        item,
        ref -> new VoteEvents.ConflictDeclared(ref, item.id(), seat, code));
  }

  void fix(long itemId, Proposition proposition) {
    AgendaItem item = items.lock(itemId);
    goesOn(item);
    if (item.state() != ItemState.CALLED) {
      throw new Conflict("council.error.votingStarted");
    }
    if (proposition.amountGranted() > item.requested()) {
      throw new InvalidInput("amountGranted", "council.error.moreThanRequested");
    }
    items.set(
        itemId,
        "state = 'FIXED', proposition_fa = ?, proposition_en = ?, amount_granted = ?,"
            + " conditions_fa = ?, conditions_en = ?, responsible = ?, due_on = ?, ballot_form = ?",
        proposition.text().fa(),
        proposition.text().en(),
        proposition.amountGranted(),
        proposition.conditions().fa(),
        proposition.conditions().en(),
        proposition.responsible(),
        proposition.dueOn(),
        proposition.ballotForm().name());
    chronicle.ofItem(
        sessions.get(item.sessionId()),
        item,
        ref ->
            new VoteEvents.PropositionFixed(
                ref,
                itemId,
                proposition.text(),
                proposition.amountGranted(),
                proposition.conditions(),
                proposition.responsible(),
                proposition.dueOn()));
  }

  void cast(Member member, long calledId, VoteChoice choice) {
    ConflictDeclarations.Called voter = own(member, calledId);
    AgendaItem item = items.lock(voter.itemId());
    if (!declarations.get(calledId).voter()) {
      throw new NotFound("not entitled to vote on item " + item.id());
    }
    if (item.state() != ItemState.VOTING || isOver(item.ballotClosesAt())) {
      throw new Conflict("council.error.votingOver");
    }
    ballots.insert(voter, choice, item.secret(), clock.instant());
    String seat = attendance.roll(item.sessionId()).code(voter.seatId());
    String what = item.secret() ? null : choice.name();
    chronicle.ofItem(
        sessions.get(item.sessionId()),
        item,
        ref -> new VoteEvents.VoteCast(ref, item.id(), member.personId(), seat, what));
  }

  void breakTie(long itemId, VoteChoice choice, String reason) {
    AgendaItem item = items.lock(itemId);
    if (item.state() != ItemState.COUNTED || item.vote().castingChoice() != null) {
      throw new Conflict("council.error.alreadyVoted");
    }
    items.set(itemId, "casting_choice = ?, casting_reason = ?", choice.name(), reason);
    chronicle.ofItem(
        sessions.get(item.sessionId()),
        item,
        ref -> new VoteEvents.CastingVoteGiven(ref, itemId, choice.name(), reason));
  }

  /** In a circular vote each seat declares and votes when it likes. */
  private boolean takesDeclarations(AgendaItem item) {
    boolean circular = sessions.get(item.sessionId()).type() == SessionType.CIRCULAR_CRISIS;
    return item.state() == (circular ? ItemState.VOTING : ItemState.CALLED);
  }

  private static void goesOn(AgendaItem item) {
    if (item.state() == ItemState.WITHDRAWN) {
      throw new Conflict("council.error.itemWithdrawn");
    }
  }

  void explain(long itemId, String reason) {
    AgendaItem item = items.lock(itemId);
    if (item.state() != ItemState.COUNTED || !item.explanation().owed()) {
      throw new Conflict("council.error.explained");
    }
    items.set(itemId, "departure_reason = ?", reason);
    chronicle.ofItem(
        sessions.get(item.sessionId()),
        item,
        ref ->
            new VoteEvents.DecisionExplained(
                ref, itemId, item.vote().outcome(), item.explanation().departsFrom(), reason));
  }

  private boolean isOver(Instant end) {
    return end != null && clock.instant().isAfter(end);
  }

  private ConflictDeclarations.Called own(Member member, long calledId) {
    ConflictDeclarations.Called called = declarations.get(calledId);
    if (called.personId() != member.personId()) {
      throw new NotFound("a seat of another person");
    }
    return called;
  }
}
