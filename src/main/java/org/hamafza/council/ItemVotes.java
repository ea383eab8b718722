package org.hamafza.council;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.hamafza.calendar.WorkingCalendar;
import org.hamafza.policy.Policies;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The steps of a vote that no person takes, up to the count; for delegates of its process only. */
@Service
@Transactional
public class ItemVotes {

  /** What a seat declared about an item. */
  public record Declared(long seatId, String code) {}

  /** The inputs of the table ItemMajority. */
  public record MajorityFacts(
      ItemKind itemKind, SessionType sessionType, int votingSeats, int eligiblePresent) {}

  /** How a vote begins; {@code possible} is false where quorum or entitled voters are missing. */
  public record OpenedBallot(int voters, Instant closesAt, boolean possible) {}

  private final SessionRows sessions;
  private final AgendaRows items;
  private final SessionAttendance attendance;
  private final ConflictDeclarations declarations;
  private final Ballots ballots;
  private final SessionChronicle chronicle;
  private final Policies policies;
  private final WorkingCalendar calendar;
  private final Clock clock;

  ItemVotes(
      SessionRows sessions,
      AgendaRows items,
      SessionAttendance attendance,
      ConflictDeclarations declarations,
      Ballots ballots,
      SessionChronicle chronicle,
      Policies policies,
      WorkingCalendar calendar,
      Clock clock) {
    this.sessions = sessions;
    this.items = items;
    this.attendance = attendance;
    this.declarations = declarations;
    this.ballots = ballots;
    this.chronicle = chronicle;
    this.policies = policies;
    this.calendar = calendar;
    this.clock = clock;
  }

  /** Calls the filled seats to an item; says how many have to declare their conflicts. */
  public int call(long itemId) {
    AgendaItem item = items.lock(itemId);
    if (item.state() == ItemState.PLANNED) {
      Session session = sessions.lock(item.sessionId());
      List<Roll.Filled> filled = filled(session);
      filled.forEach(f -> declarations.call(itemId, f.seat().seatId(), f.personId()));
      items.set(itemId, "state = 'CALLED', called_at = ?", Timestamp.from(clock.instant()));
      chronicle.ofItem(
          session,
          item,
          ref -> new VoteEvents.ItemCalled(ref, itemId, item.position(), filled.size()));
    }
    return declarations.called(itemId).size();
  }

  /** The persons who were asked to declare, in the order in which they were asked. */
  @Transactional(readOnly = true)
  public List<Long> called(long itemId) {
    return declarations.called(itemId).stream().map(c -> c.personId()).toList();
  }

  /** The persons who were asked to vote, in the order in which they were asked. */
  @Transactional(readOnly = true)
  public List<Long> voters(long itemId) {
    return declarations.voters(itemId).stream().map(c -> c.personId()).toList();
  }

  /** The declarations that the table has not judged yet. */
  @Transactional(readOnly = true)
  public List<Declared> declared(long itemId) {
    return declarations.of(itemId).stream()
        .filter(d -> d.effect() == null)
        .map(d -> new Declared(d.seatId(), d.declared()))
        .toList();
  }

  /** Keeps what the table CoiEffect said about the declaration of a seat. */
  public void judge(long itemId, long seatId, String code, String effect) {
    AgendaItem item = items.lock(itemId);
    Session session = sessions.get(item.sessionId());
    declarations.judge(itemId, seatId, code, effect);
    boolean recused =
        declarations.of(itemId).stream().anyMatch(d -> d.seatId() == seatId && d.recused());
    if (recused) {
      String seat = seatCode(session.id(), seatId);
      chronicle.ofItem(
          session, item, ref -> new VoteEvents.MemberRecused(ref, itemId, seat, code, effect));
    }
  }

  /** What the table ItemMajority has to know; nobody comes or goes until the transaction ends. */
  public MajorityFacts majorityFacts(long itemId) {
    AgendaItem item = items.lock(itemId);
    Session session = sessions.lock(item.sessionId());
    return new MajorityFacts(
        item.kind(),
        session.type(),
        attendance.roll(session.id()).votingSeats(),
        entitled(item, session).size());
  }

  /** Checks the quorum again and opens the vote with what the table ItemMajority said. */
  public OpenedBallot openBallot(long itemId, String majority, int needed, int minEligible) {
    AgendaItem item = items.lock(itemId);
    Session session = sessions.lock(item.sessionId());
    List<ConflictDeclarations.Called> voters = entitled(item, session);
    int present = filled(session).size();
    boolean quorumMet =
        attendance.roll(session.id()).meets(session.quorum(), attendance.present(session.id()));
    boolean possible = quorumMet && !voters.isEmpty() && voters.size() >= minEligible;
    voters.forEach(voter -> declarations.makeVoter(voter.id()));
    Instant now = clock.instant();
    Instant closesAt = calendar.due(now, policies.on(calendar.dayOf(now)).term("term.castVote"));
    items.set(
        itemId,
        "state = 'VOTING', quorum = ?, present_seats = ?, quorum_met = ?, eligible = ?,"
            + " majority = ?, needed = ?, min_eligible = ?, ballot_opened_at = ?,"
            + " ballot_closes_at = ?",
        session.quorum().quorum(),
        present,
        quorumMet,
        voters.size(),
        majority,
        needed,
        minEligible,
        Timestamp.from(now),
        Timestamp.from(closesAt));
    QuorumRule rule = session.quorum();
    chronicle.ofItem(
        session,
        item,
        ref ->
            new SessionEvents.QuorumDetermined(
                ref,
                rule.votingSeats(),
                present,
                rule.quorum(),
                rule.chairRequired(),
                rule.ngoRepsRequired(),
                quorumMet));
    chronicle.ofItem(
        session,
        item,
        ref -> new VoteEvents.BallotOpened(ref, itemId, voters.size(), needed, possible));
    return new OpenedBallot(voters.size(), closesAt, possible);
  }

  /** Closes the vote: who was entitled and has not voted abstains. */
  public void count(long itemId) {
    AgendaItem item = items.lock(itemId);
    if (item.state() != ItemState.VOTING) {
      return;
    }
    int eligible = item.vote().eligible();
    Tally tally = Tally.of(ballots.choices(itemId), eligible);
    items.set(
        itemId,
        "state = 'COUNTED', yes_votes = ?, no_votes = ?, abstentions = ?, defer_votes = ?",
        tally.yes(),
        tally.no(),
        tally.abstain(),
        tally.defer());
    chronicle.ofItem(
        sessions.get(item.sessionId()),
        item,
        ref ->
            new VoteEvents.BallotClosed(
                ref, itemId, eligible, tally.yes(), tally.no(), tally.abstain(), tally.defer()));
  }

  private List<Roll.Filled> filled(Session session) {
    return attendance.roll(session.id()).filled(attendance.present(session.id()));
  }

  /** Called, still in the room in the same seat, and without a conflict that forbids to vote. */
  private List<ConflictDeclarations.Called> entitled(AgendaItem item, Session session) {
    Set<Long> mayVote =
        declarations.of(item.id()).stream()
            .filter(ConflictDeclarations.Declaration::mayVote)
            .map(ConflictDeclarations.Declaration::seatId)
            .collect(Collectors.toSet());
    Map<Long, Long> here =
        filled(session).stream()
            .collect(Collectors.toMap(f -> f.seat().seatId(), Roll.Filled::personId));
    return declarations.called(item.id()).stream()
        .filter(called -> mayVote.contains(called.seatId()))
        .filter(called -> Long.valueOf(called.personId()).equals(here.get(called.seatId())))
        .toList();
  }

  private String seatCode(long sessionId, long seatId) {
    return attendance.roll(sessionId).seats().stream()
        .filter(seat -> seat.seatId() == seatId)
        .map(RollSeat::code)
        .findFirst()
        .orElseThrow();
  }
}
