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

  /** The persons who were asked to vote, in the order in which they were asked. */
  @Transactional(readOnly = true)
  public List<Long> voters(long itemId) {
    return declarations.voters(itemId).stream().map(c -> c.personId()).toList();
  }

  /** What the table ItemMajority has to know; nobody comes or goes until the transaction ends. */
  public MajorityFacts majorityFacts(long itemId) {
    Session session = sessions.lockOfItem(itemId);
    AgendaItem item = items.lock(itemId);
    return new MajorityFacts(
        item.kind(),
        session.type(),
        attendance.roll(session.id()).votingSeats(),
        entitled(item, session).size());
  }

  /** Checks the quorum again and opens the vote with what the table ItemMajority said. */
  public OpenedBallot openBallot(
      long itemId, String majority, int needed, int minEligible, boolean secret) {
    Session session = sessions.lockOfItem(itemId);
    AgendaItem item = items.lock(itemId);
    if (item.state() != ItemState.FIXED) {
      throw new IllegalStateException("no vote is to be opened on item " + itemId);
    }
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
            + " majority = ?, needed = ?, min_eligible = ?, secret = ?, ballot_opened_at = ?,"
            + " ballot_closes_at = ?",
        session.quorum().quorum(),
        present,
        quorumMet,
        voters.size(),
        majority,
        needed,
        minEligible,
        secret,
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
        ref -> new VoteEvents.BallotOpened(ref, itemId, voters.size(), needed, secret, possible));
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
}
