package org.hamafza.council;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.hamafza.calendar.WorkingCalendar;
import org.hamafza.identity.Councils;
import org.hamafza.policy.Policies;
import org.hamafza.shared.LocalText;
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
  private final Deliveries deliveries;
  private final SecondCalls secondCalls;
  private final Councils councils;
  private final Policies policies;
  private final SessionTexts texts;
  private final CarryOver carryOver;
  private final WorkingCalendar calendar;
  private final Clock clock;

  SessionCourse(
      SessionRows sessions,
      AgendaRows items,
      SessionAttendance attendance,
      SessionChronicle chronicle,
      Deliveries deliveries,
      SecondCalls secondCalls,
      Councils councils,
      Policies policies,
      SessionTexts texts,
      CarryOver carryOver,
      WorkingCalendar calendar,
      Clock clock) {
    this.sessions = sessions;
    this.items = items;
    this.attendance = attendance;
    this.chronicle = chronicle;
    this.deliveries = deliveries;
    this.secondCalls = secondCalls;
    this.councils = councils;
    this.policies = policies;
    this.texts = texts;
    this.carryOver = carryOver;
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
                null,
                rule.votingSeats(),
                filled,
                rule.quorum(),
                rule.chairRequired(),
                rule.ngoRepsRequired(),
                met));
    return met;
  }

  /** Until when the council waits for its quorum, counted from the time it was called for. */
  @Transactional(readOnly = true)
  public Instant waitsUntil(long sessionId) {
    Instant start = sessions.get(sessionId).startsAt();
    return calendar.due(start, policies.on(calendar.dayOf(start)).term("quorum.wait"));
  }

  /**
   * Ends a session that never became quorate and writes its minutes; its items wait for another
   * one.
   *
   * @return whether there is to be a second call: one, and only if there is something to decide
   */
  public boolean recordNonMeeting(long sessionId) {
    Session session = sessions.lock(sessionId);
    chronicle.ofSessionAndCases(session, SessionEvents.SessionNotQuorate::new);
    carryOver.of(session);
    Roll roll = attendance.roll(sessionId);
    LocalText minutes =
        texts.nonMeeting(session, roll.filled(attendance.present(sessionId)).size());
    sessions.set(
        sessionId,
        "state = 'NO_QUORUM', closed_at = ?, minutes_fa = ?, minutes_en = ?",
        Timestamp.from(clock.instant()),
        minutes.fa(),
        minutes.en());
    return session.type() != SessionType.SECOND_CALL && !secondCalls.left(sessionId).isEmpty();
  }

  /** The next item, while the session is quorate; without a quorum the rest is carried over. */
  public Optional<AgendaItem> takeNextItem(long sessionId) {
    Session session = sessions.lock(sessionId);
    Roll roll = attendance.roll(sessionId);
    if (!roll.meets(session.quorum(), attendance.present(sessionId))) {
      carryOver.of(session);
    }
    noteReports(session);
    return items.nextPlanned(sessionId);
  }

  /**
   * Closes the session if the secretary said so and tells every case what was decided; both once.
   *
   * @return whether it is closed; not where a vote is to be repeated
   */
  public boolean close(long sessionId) {
    Session session = sessions.lock(sessionId);
    if (items.nextPlanned(sessionId).isPresent()) {
      return false;
    }
    if (session.state() == SessionState.OPEN) {
      sessions.set(sessionId, "state = 'CLOSED', closed_at = ?", Timestamp.from(clock.instant()));
      chronicle.ofSession(session, SessionEvents.SessionClosed::new);
      deliveries.deliver(session);
    }
    return true;
  }

  /** A report is no matter to vote on: the council takes note of those that are next. */
  private void noteReports(Session session) {
    for (Optional<AgendaItem> next = items.nextPlanned(session.id());
        next.isPresent() && next.get().kind() == ItemKind.REPORT;
        next = items.nextPlanned(session.id())) {
      long itemId = next.get().id();
      items.set(itemId, "state = 'DECIDED', decided_at = ?", Timestamp.from(clock.instant()));
      chronicle.ofSession(session, ref -> new SecretariatEvents.ReportNoted(ref, itemId));
    }
  }
}
