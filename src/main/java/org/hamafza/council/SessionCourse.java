package org.hamafza.council;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.hamafza.calendar.WorkingCalendar;
import org.hamafza.identity.Councils;
import org.hamafza.proposals.ProposalState;
import org.hamafza.proposals.Proposals;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The steps of an opened session that no person takes; for delegates of its process only. */
@Service
@Transactional
public class SessionCourse {

  private final SessionRows sessions;
  private final AgendaRows items;
  private final SessionAttendance attendance;
  private final SessionChronicle chronicle;
  private final Councils councils;
  private final Proposals proposals;
  private final WorkingCalendar calendar;
  private final Clock clock;

  SessionCourse(
      SessionRows sessions,
      AgendaRows items,
      SessionAttendance attendance,
      SessionChronicle chronicle,
      Councils councils,
      Proposals proposals,
      WorkingCalendar calendar,
      Clock clock) {
    this.sessions = sessions;
    this.items = items;
    this.attendance = attendance;
    this.chronicle = chronicle;
    this.councils = councils;
    this.proposals = proposals;
    this.calendar = calendar;
    this.clock = clock;
  }

  /** Opens the session and freezes its roll: later appointments change nothing here. */
  public void open(long sessionId) {
    Session session = sessions.lock(sessionId);
    if (session.state() != SessionState.AGENDA_APPROVED) {
      return;
    }
    Roll roll = Rolls.of(councils, session.councilId(), calendar.today(clock));
    attendance.freeze(sessionId, roll);
    sessions.set(sessionId, "state = 'OPEN', opened_at = ?", Timestamp.from(clock.instant()));
    Map<String, Long> holders = new LinkedHashMap<>();
    roll.seats().forEach(seat -> holders.put(seat.code(), seat.personId()));
    chronicle.ofSession(session, ref -> new SessionEvents.SessionOpened(ref, holders));
  }

  /** All voting seats of the roll. */
  @Transactional(readOnly = true)
  public int votingSeats(long sessionId) {
    return attendance.roll(sessionId).votingSeats();
  }

  /** Keeps the rule and says whether the session is quorate under it. */
  public boolean determineQuorum(long sessionId, QuorumRule rule) {
    Session session = sessions.lock(sessionId);
    Roll roll = attendance.roll(sessionId);
    Set<Long> present = attendance.present(sessionId);
    int filled = roll.filled(present).size();
    boolean met = roll.meets(rule, present);
    sessions.set(
        sessionId,
        "voting_seats = ?, majority = ?, quorum = ?, chair_required = ?, ngo_reps_required = ?,"
            + " present_at_opening = ?",
        rule.votingSeats(),
        rule.majority(),
        rule.quorum(),
        rule.chairRequired(),
        rule.ngoRepsRequired(),
        filled);
    chronicle.ofSessionAndCases(
        session,
        ref ->
            new SessionEvents.QuorumDetermined(
                ref,
                rule.votingSeats(),
                filled,
                rule.quorum(),
                rule.chairRequired(),
                rule.ngoRepsRequired(),
                met));
    return met;
  }

  /** Ends a session that never became quorate; its cases wait for another one. */
  public void recordNonMeeting(long sessionId) {
    Session session = sessions.lock(sessionId);
    chronicle.ofSessionAndCases(session, SessionEvents.SessionNotQuorate::new);
    carryOver(session);
    sessions.set(sessionId, "state = 'NO_QUORUM', closed_at = ?", Timestamp.from(clock.instant()));
  }

  /** The next item, while the session is quorate; closes the session when there is none. */
  public Optional<AgendaItem> takeNextItem(long sessionId) {
    Session session = sessions.lock(sessionId);
    Roll roll = attendance.roll(sessionId);
    if (!roll.meets(session.quorum(), attendance.present(sessionId))) {
      carryOver(session);
    }
    Optional<AgendaItem> next = items.nextPlanned(sessionId);
    if (next.isEmpty() && session.state() == SessionState.OPEN) {
      sessions.set(sessionId, "state = 'CLOSED', closed_at = ?", Timestamp.from(clock.instant()));
      chronicle.ofSession(session, SessionEvents.SessionClosed::new);
    }
    return next;
  }

  private void carryOver(Session session) {
    List<AgendaItem> left =
        items.of(session.id()).stream().filter(i -> i.state() == ItemState.PLANNED).toList();
    if (left.isEmpty()) {
      return;
    }
    left.forEach(item -> items.set(item.id(), "state = 'CARRIED_OVER'"));
    left.stream()
        .filter(AgendaItem::decidesCase)
        .forEach(
            item ->
                proposals.enter(
                    item.proposalId(), ProposalState.READY_FOR_DECISION, session.number()));
    List<Long> ids = left.stream().map(AgendaItem::id).toList();
    chronicle.ofSession(session, ref -> new SessionEvents.ItemsCarriedOver(ref, ids));
  }
}
