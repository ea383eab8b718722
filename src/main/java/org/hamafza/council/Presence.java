package org.hamafza.council;

import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.hamafza.calendar.WorkingCalendar;
import org.hamafza.identity.Councils;
import org.hamafza.identity.Member;
import org.hamafza.shared.Conflict;
import org.hamafza.shared.FormInput;
import org.hamafza.shared.InvalidInput;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** People come and go: the secretary records it, before the opening and while it lasts. */
@Service
@Transactional
class Presence {

  private final SessionRows sessions;
  private final SessionAttendance attendance;
  private final SessionRights rights;
  private final SessionChronicle chronicle;
  private final Councils councils;
  private final WorkingCalendar calendar;
  private final Clock clock;
  private final ApplicationEventPublisher events;

  Presence(
      SessionRows sessions,
      SessionAttendance attendance,
      SessionRights rights,
      SessionChronicle chronicle,
      Councils councils,
      WorkingCalendar calendar,
      Clock clock,
      ApplicationEventPublisher events) {
    this.sessions = sessions;
    this.attendance = attendance;
    this.rights = rights;
    this.chronicle = chronicle;
    this.councils = councils;
    this.calendar = calendar;
    this.clock = clock;
    this.events = events;
  }

  /** The seats that somebody holds today. */
  List<RollSeat> heldSeats(long sessionId) {
    long council = sessions.get(sessionId).councilId();
    return Rolls.of(councils, council, calendar.today(clock)).seats().stream()
        .filter(seat -> seat.personId() != null)
        .toList();
  }

  void record(long sessionId, Map<RollSeat, Standing> standing) {
    Session session = sessions.lock(sessionId);
    if (calendar.today(clock).isBefore(calendar.dayOf(session.startsAt()))) {
      throw new Conflict("council.error.notYet");
    }
    Instant now = clock.instant();
    Map<String, String> codes = new LinkedHashMap<>();
    standing.forEach(
        (seat, each) -> {
          attendance.put(sessionId, seat.seatId(), each, now);
          codes.put(seat.code(), each.name());
        });
    chronicle.ofSessionAndCases(
        session, ref -> new SessionEvents.AttendanceRecorded(ref, codes, now));
  }

  /** Somebody came late or left while the session was open. */
  void change(Member member, long sessionId, long seatId, Standing standing) {
    Session session = sessions.lock(sessionId);
    rights.secretaryOnly(member, session.councilId());
    // In a vote by letter nobody comes or goes: all seats of its roll are asked.
    if (session.state() != SessionState.OPEN || session.type() == SessionType.CIRCULAR_CRISIS) {
      throw new Conflict("council.error.notOpen");
    }
    RollSeat seat =
        attendance.roll(sessionId).seats().stream()
            .filter(each -> each.seatId() == seatId && each.personId() != null)
            .findFirst()
            .orElseThrow(() -> new InvalidInput("seat", "error.choice"));
    Instant now = clock.instant();
    if (!attendance.put(sessionId, seatId, standing, now)) {
      return;
    }
    Map<String, String> code = Map.of(seat.code(), standing.name());
    chronicle.ofSession(session, ref -> new SessionEvents.AttendanceRecorded(ref, code, now));
    events.publishEvent(
        standing == Standing.PRESENT
            ? new MemberCame(session.ref(), seat.personId())
            : new MemberLeft(session.ref(), seat.personId()));
  }

  /** The same as it was typed: {@code seat}, an id, and {@code standing}. */
  void change(Member member, long sessionId, FormInput input) {
    rights.secretaryOnly(member, sessions.get(sessionId).councilId());
    Long seat = input.requiredId("seat");
    Standing standing = input.requiredChoice("standing", Standing.class);
    input.check();
    change(member, sessionId, seat, standing);
  }
}
