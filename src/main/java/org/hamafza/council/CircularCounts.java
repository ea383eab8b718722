package org.hamafza.council;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The count of a circular vote: there, those are present who have voted; for delegates only. */
@Service
@Transactional
public class CircularCounts {

  /** What the tables of quorum and majority have to know. */
  public record Facts(int votingSeats, int ballots) {}

  private final SessionRows sessions;
  private final AgendaRows items;
  private final SessionAttendance attendance;
  private final ConflictDeclarations declarations;
  private final Ballots ballots;
  private final SessionChronicle chronicle;
  private final Clock clock;

  CircularCounts(
      SessionRows sessions,
      AgendaRows items,
      SessionAttendance attendance,
      ConflictDeclarations declarations,
      Ballots ballots,
      SessionChronicle chronicle,
      Clock clock) {
    this.sessions = sessions;
    this.items = items;
    this.attendance = attendance;
    this.declarations = declarations;
    this.ballots = ballots;
    this.chronicle = chronicle;
    this.clock = clock;
  }

  /** Nobody votes between this and the count: the item stays locked. */
  public Facts facts(long itemId) {
    sessions.lockOfItem(itemId);
    AgendaItem item = items.lock(itemId);
    return new Facts(attendance.roll(item.sessionId()).votingSeats(), ballots.seats(itemId).size());
  }

  /** Counts, with what the tables QuorumMajority and ItemMajority said. */
  public void count(long itemId, QuorumRule rule, BallotRule ballot) {
    Session session = sessions.lockOfItem(itemId);
    AgendaItem item = items.lock(itemId);
    Map<Long, VoteChoice> cast = bySeatFilled(itemId);
    Tally tally = Tally.of(cast.values(), cast.size());
    boolean met = meets(item, rule, cast);
    items.set(
        itemId,
        "state = 'COUNTED', quorum = ?, present_seats = ?, quorum_met = ?, eligible = ?,"
            + " majority = ?, needed = ?, min_eligible = ?, yes_votes = ?, no_votes = ?,"
            + " abstentions = ?, defer_votes = ?",
        rule.quorum(),
        cast.size(),
        met,
        cast.size(),
        ballot.majority(),
        ballot.needed(),
        ballot.minEligible(),
        tally.yes(),
        tally.no(),
        tally.abstain(),
        tally.defer());
    sessions.set(
        session.id(),
        "voting_seats = ?, majority = ?, quorum = ?, chair_required = ?, ngo_reps_required = ?,"
            + " present_at_opening = ?, closed_at = ?, state = 'CLOSED'",
        rule.votingSeats(),
        rule.majority(),
        rule.quorum(),
        rule.chairRequired(),
        rule.ngoRepsRequired(),
        cast.size(),
        Timestamp.from(clock.instant()));
    chronicle.ofItem(
        session,
        item,
        ref ->
            new CircularEvents.CircularCounted(
                ref, cast.size(), rule.quorum(), met, tally.yes(), tally.no(), ballot.needed()));
  }

  /** What was voted for each seat: an alternate counts as the seat that it fills. */
  private Map<Long, VoteChoice> bySeatFilled(long itemId) {
    Map<Long, VoteChoice> cast = ballots.bySeat(itemId);
    return declarations.voters(itemId).stream()
        .filter(voter -> cast.containsKey(voter.seatId()))
        .collect(
            Collectors.toMap(
                ConflictDeclarations.Called::fills, voter -> cast.get(voter.seatId())));
  }

  /** Enough ballots, that of the chair, and one of a representative of NGOs. */
  private boolean meets(AgendaItem item, QuorumRule rule, Map<Long, VoteChoice> cast) {
    List<RollSeat> seats = attendance.roll(item.sessionId()).seats();
    long ngoReps =
        seats.stream()
            .filter(seat -> seat.voting() && seat.ngoRepresentative())
            .filter(seat -> cast.containsKey(seat.seatId()))
            .count();
    return cast.size() >= rule.quorum()
        && ngoReps >= rule.ngoRepsRequired()
        && (!rule.chairRequired() || presided(item.id(), seats, cast));
  }

  // A chair with a conflict is replaced by the own alternate or the acting chair, a missing one by
  // the acting chair; a silent one is not.
  private boolean presided(long itemId, List<RollSeat> seats, Map<Long, VoteChoice> cast) {
    Optional<RollSeat> chair =
        seats.stream().filter(seat -> seat.chair() && seat.personId() != null).findFirst();
    boolean away =
        chair.isEmpty()
            || declarations.of(itemId).stream()
                .anyMatch(d -> d.seatId() == chair.get().seatId() && d.recused());
    return away
        ? seats.stream()
            .filter(seat -> seat.chair() || seat.actingChair())
            .anyMatch(seat -> cast.containsKey(seat.seatId()))
        : cast.containsKey(chair.get().seatId());
  }
}
