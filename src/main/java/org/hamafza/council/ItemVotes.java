package org.hamafza.council;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Set;
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

  /**
   * How a vote begins.
   *
   * @param possible false where quorum, voters or somebody who presides are missing
   * @param byHand whether the members vote on paper or by show of hands
   */
  public record OpenedBallot(int voters, Instant closesAt, boolean possible, boolean byHand) {}

  private final SessionRows sessions;
  private final AgendaRows items;
  private final SessionAttendance attendance;
  private final ConflictDeclarations declarations;
  private final BarredRapporteurs rapporteurs;
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
      BarredRapporteurs rapporteurs,
      Ballots ballots,
      SessionChronicle chronicle,
      Policies policies,
      WorkingCalendar calendar,
      Clock clock) {
    this.sessions = sessions;
    this.items = items;
    this.attendance = attendance;
    this.declarations = declarations;
    this.rapporteurs = rapporteurs;
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
        electorate(item, session).entitled().size());
  }

  /** Checks the quorum again and opens the vote with what the table ItemMajority said. */
  public OpenedBallot openBallot(long itemId, BallotRule ballot) {
    Session session = sessions.lockOfItem(itemId);
    AgendaItem item = items.lock(itemId);
    if (item.state() != ItemState.FIXED) {
      throw new IllegalStateException("no vote is to be opened on item " + itemId);
    }
    Electorate electorate = electorate(item, session);
    BallotCheck check = BallotCheck.of(electorate, session.quorum(), ballot);
    List<ConflictDeclarations.Called> voters = check.voters();
    if (ballot.rapporteurBarred()) {
      requireNoRapporteur(item, session, voters);
    }
    QuorumRule rule = check.quorum();
    boolean quorumMet = isQuorate(item, session, rule);
    boolean possible = check.possible();
    voters.forEach(voter -> declarations.makeVoter(voter.id()));
    if (!check.presided()) {
      chronicle.ofItem(session, item, ref -> new VoteEvents.NobodyPresides(ref, itemId));
    }
    if (ballot.secret()) {
      ballots.openSecret(itemId);
    }
    Instant now = clock.instant();
    Instant closesAt = calendar.due(now, policies.on(calendar.dayOf(now)).term("term.castVote"));
    items.set(
        itemId,
        "state = 'VOTING', quorum = ?, present_seats = ?, quorum_met = ?, eligible = ?,"
            + " majority = ?, needed = ?, min_eligible = ?, secret = ?, ballot_opened_at = ?,"
            + " ballot_closes_at = ?, casting_seat = ?, ngo_reps_required = ?",
        rule.quorum(),
        filled(session).size(),
        quorumMet,
        voters.size(),
        ballot.majority(),
        ballot.needed(),
        ballot.minEligible(),
        ballot.secret(),
        Timestamp.from(now),
        Timestamp.from(closesAt),
        electorate.castingSeat().orElse(null),
        rule.ngoRepsRequired());
    chronicle.ofItem(
        session,
        item,
        ref ->
            new VoteEvents.BallotOpened(
                ref, itemId, voters.size(), ballot.needed(), ballot.secret(), possible));
    return new OpenedBallot(voters.size(), closesAt, possible, item.ballotForm().byHand());
  }

  /** Whether the session is quorate under that rule now; it is recorded with the item. */
  private boolean isQuorate(AgendaItem item, Session session, QuorumRule rule) {
    boolean met = attendance.roll(session.id()).meets(rule, attendance.present(session.id()));
    int present = filled(session).size();
    chronicle.ofItem(
        session,
        item,
        ref ->
            new SessionEvents.QuorumDetermined(
                ref,
                item.id(),
                rule.votingSeats(),
                present,
                rule.quorum(),
                rule.chairRequired(),
                rule.ngoRepsRequired(),
                met));
    return met;
  }

  /**
   * Closes the vote: who was entitled and has not voted abstains. If the quorum was lost meanwhile,
   * nothing is decided.
   */
  public void count(long itemId) {
    AgendaItem item = items.lock(itemId);
    if (item.state() != ItemState.VOTING) {
      return;
    }
    Session session = sessions.lock(item.sessionId());
    QuorumRule rule = session.quorum().withNgoReps(items.ngoRepsRequired(itemId));
    if (item.vote().quorumMet() && !isQuorate(item, session, rule)) {
      items.set(itemId, "quorum_met = false, present_seats = ?", filled(session).size());
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
        session,
        item,
        ref ->
            new VoteEvents.BallotClosed(
                ref, itemId, eligible, tally.yes(), tally.no(), tally.abstain(), tally.defer()));
  }

  private List<Roll.Filled> filled(Session session) {
    return attendance.roll(session.id()).filled(attendance.present(session.id()));
  }

  // Whoever declared was judged before: see ItemDeclarations.
  private void requireNoRapporteur(
      AgendaItem item, Session session, List<ConflictDeclarations.Called> voters) {
    Set<Long> barred = rapporteurs.of(item, session.type(), attendance.roll(session.id()));
    if (voters.stream().anyMatch(voter -> barred.contains(voter.personId()))) {
      throw new IllegalStateException("a rapporteur would vote on item " + item.id());
    }
  }

  private Electorate electorate(AgendaItem item, Session session) {
    return new Electorate(
        attendance.roll(session.id()),
        attendance.present(session.id()),
        declarations.called(item.id()),
        declarations.of(item.id()));
  }
}
