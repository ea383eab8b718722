package org.hamafza.council;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.hamafza.calendar.WorkingCalendar;
import org.hamafza.identity.Council;
import org.hamafza.identity.Councils;
import org.hamafza.identity.People;
import org.hamafza.notify.Notifications;
import org.hamafza.policy.Numbers;
import org.hamafza.policy.Policies;
import org.hamafza.policy.Policy;
import org.hamafza.proposals.Proposal;
import org.hamafza.proposals.ProposalState;
import org.hamafza.proposals.Proposals;
import org.hamafza.shared.JalaliDate;
import org.hamafza.shared.LocalText;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The steps of a circular vote up to its count; for delegates of its process only. */
@Service
@Transactional
public class CircularVotes {

  /** The sitting and its one item. */
  public record Opened(long sessionId, long itemId) {}

  /** How many seats are asked, when they are reminded and until when they may vote. */
  public record Begun(int seats, Instant firstReminder, Instant secondReminder, Instant closesAt) {}

  private static final int TITLE = 300;

  private final SessionRows sessions;
  private final AgendaRows items;
  private final CircularRows circulars;
  private final SessionAttendance attendance;
  private final ConflictDeclarations declarations;
  private final Ballots ballots;
  private final SessionChronicle chronicle;
  private final Councils councils;
  private final People people;
  private final Proposals proposals;
  private final Notifications notifications;
  private final Numbers numbers;
  private final Policies policies;
  private final WorkingCalendar calendar;
  private final SessionTexts texts;
  private final Clock clock;

  CircularVotes(
      SessionRows sessions,
      AgendaRows items,
      CircularRows circulars,
      SessionAttendance attendance,
      ConflictDeclarations declarations,
      Ballots ballots,
      SessionChronicle chronicle,
      Councils councils,
      People people,
      Proposals proposals,
      Notifications notifications,
      Numbers numbers,
      Policies policies,
      WorkingCalendar calendar,
      SessionTexts texts,
      Clock clock) {
    this.sessions = sessions;
    this.items = items;
    this.circulars = circulars;
    this.attendance = attendance;
    this.declarations = declarations;
    this.ballots = ballots;
    this.chronicle = chronicle;
    this.councils = councils;
    this.people = people;
    this.proposals = proposals;
    this.notifications = notifications;
    this.numbers = numbers;
    this.policies = policies;
    this.calendar = calendar;
    this.texts = texts;
    this.clock = clock;
  }

  /** Opens a sitting without a room on one case; its roll is that of this day. */
  public Opened open(long proposalId) {
    return circulars
        .running(proposalId)
        .map(found -> new Opened(items.get(found.itemId()).sessionId(), found.itemId()))
        .orElseGet(() -> openNew(proposals.get(proposalId)));
  }

  private Opened openNew(Proposal proposal) {
    Instant now = clock.instant();
    Council council = councils.get(proposal.councilId());
    int year = JalaliDate.yearOf(calendar.dayOf(now));
    int no = Math.toIntExact(numbers.next(council.code() + "-V", year));
    String number = String.format(Locale.ROOT, "%s-%d-V-%02d", council.code(), year, no);
    // Below zero, because it is not one of the meetings that are counted.
    String place = texts.both("council.circular.place").fa();
    long sessionId = circulars.openSession(council.id(), year, -no, number, place, now);
    Roll roll = Rolls.of(councils, council.id(), calendar.dayOf(now));
    attendance.freeze(sessionId, roll);
    roll.seats().stream()
        .filter(seat -> seat.personId() != null)
        .forEach(seat -> attendance.put(sessionId, seat.seatId(), Standing.PRESENT, now));
    long requested = proposal.requested() == null ? 0 : proposal.requested();
    items.replace(
        sessionId,
        List.of(PlannedItem.proposal(proposal.id(), shortened(proposal.title()), requested)));
    AgendaItem item = items.of(sessionId).get(0);
    items.set(item.id(), "state = 'CALLED', called_at = ?", Timestamp.from(now));
    circulars.open(item.id(), proposal.id(), now);
    chronicle.ofItem(
        sessions.get(sessionId),
        item,
        ref -> new CircularEvents.CircularOpened(ref, number, roll.votingSeats()));
    return new Opened(sessionId, item.id());
  }

  /** Whether the dossier was found fit for a vote. */
  @Transactional(readOnly = true)
  public boolean dossierComplete(long itemId) {
    return Boolean.TRUE.equals(circulars.find(itemId).orElseThrow().dossierComplete());
  }

  /** Calls all voting seats to declare their conflicts and to vote. */
  public Begun begin(long itemId) {
    Session session = sessions.lockOfItem(itemId);
    AgendaItem item = items.lock(itemId);
    Instant now = clock.instant();
    Policy policy = policies.on(calendar.dayOf(now));
    Instant closesAt = calendar.due(now, policy.term("circular.voteTerm"));
    if (item.state() == ItemState.FIXED) {
      List<Roll.Filled> filled = filled(session);
      filled.forEach(f -> declarations.call(itemId, f.seat().seatId(), f.personId()));
      items.set(
          itemId,
          "state = 'VOTING', declarations_close_at = ?, ballot_opened_at = ?,"
              + " ballot_closes_at = ?",
          Timestamp.from(closesAt),
          Timestamp.from(now),
          Timestamp.from(closesAt));
      proposals.enter(item.proposalId(), ProposalState.ON_AGENDA, session.number());
      chronicle.ofItem(
          session, item, ref -> new VoteEvents.ItemCalled(ref, itemId, 1, filled.size()));
      tell(item, session, "called", filled.stream().map(Roll.Filled::personId).toList());
    } else {
      closesAt = item.ballotClosesAt();
    }
    return new Begun(
        declarations.called(itemId).size(),
        calendar.due(now, policy.term("circular.firstReminder")),
        calendar.due(now, policy.term("circular.secondReminder")),
        closesAt);
  }

  /** Whether who was asked last for the nth seat may vote after what he or she declared. */
  public boolean admit(long itemId, int index) {
    ConflictDeclarations.Called called = declarations.askedFor(itemId, index);
    boolean mayVote =
        declarations.of(itemId).stream()
            .anyMatch(each -> each.seatId() == called.seatId() && each.mayVote());
    if (mayVote) {
      declarations.makeVoter(called.id());
    }
    return mayVote;
  }

  /** Reminds the seats from which something is still missing. */
  public void remind(long itemId) {
    AgendaItem item = items.get(itemId);
    Set<Long> voted = ballots.seats(itemId);
    Set<Long> recused =
        declarations.of(itemId).stream()
            .filter(ConflictDeclarations.Declaration::recused)
            .map(ConflictDeclarations.Declaration::seatId)
            .collect(Collectors.toSet());
    List<Long> missing =
        declarations.called(itemId).stream()
            .filter(called -> !voted.contains(called.seatId()))
            .filter(called -> !recused.contains(called.seatId()))
            .map(ConflictDeclarations.Called::personId)
            .toList();
    tell(item, sessions.get(item.sessionId()), "reminded", missing);
  }

  private void tell(AgendaItem item, Session session, String what, List<Long> personIds) {
    notifications.tell(
        personIds.stream().flatMap(id -> people.find(id).stream()).toList(),
        "council.notice.circular." + what,
        "/sessions/" + session.id(),
        proposals.get(item.proposalId()).number(),
        item.title(),
        item.ballotClosesAt() == null
            ? items.get(item.id()).ballotClosesAt()
            : item.ballotClosesAt());
  }

  private List<Roll.Filled> filled(Session session) {
    return attendance.roll(session.id()).filled(attendance.present(session.id()));
  }

  private static LocalText shortened(LocalText title) {
    return new LocalText(cut(title.fa()), cut(title.en()));
  }

  private static String cut(String text) {
    return text.length() <= TITLE ? text : text.substring(0, TITLE);
  }
}
