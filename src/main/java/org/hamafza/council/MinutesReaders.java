package org.hamafza.council;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.hamafza.identity.Member;
import org.hamafza.identity.People;
import org.hamafza.identity.Person;
import org.hamafza.notify.Notifications;
import org.hamafza.shared.Conflict;
import org.hamafza.shared.NotFound;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Those who sat in a session read the draft of its minutes and say what is wrong with it. */
@Service
@Transactional
class MinutesReaders {

  private final Sessions sessions;
  private final SessionRows rows;
  private final SessionAttendance attendance;
  private final MinutesPapers papers;
  private final SessionChronicle chronicle;
  private final People people;
  private final Notifications notifications;
  private final Clock clock;

  MinutesReaders(
      Sessions sessions,
      SessionRows rows,
      SessionAttendance attendance,
      MinutesPapers papers,
      SessionChronicle chronicle,
      People people,
      Notifications notifications,
      Clock clock) {
    this.sessions = sessions;
    this.rows = rows;
    this.attendance = attendance;
    this.papers = papers;
    this.chronicle = chronicle;
    this.people = people;
    this.notifications = notifications;
    this.clock = clock;
  }

  /** The draft is there: whoever was present may say something until then. */
  void tellDrafted(Session session, Instant until) {
    List<Person> readers =
        present(session.id()).stream()
            .map(RollSeat::personId)
            .sorted()
            .flatMap(id -> people.find(id).stream())
            .filter(Person::active)
            .toList();
    notifications.tell(
        readers,
        "council.notice.minutesDrafted",
        "/sessions/" + session.id() + "/minutes",
        session.number(),
        until);
  }

  /** Whether this person may say something to the draft now. */
  @Transactional(readOnly = true)
  boolean mayComment(Member member, long sessionId) {
    MinutesPapers.State state = papers.state(sessionId);
    return state.commentsUntil() != null
        && !state.isFrozen()
        && present(sessionId).stream().anyMatch(seat -> seat.personId() == member.personId());
  }

  /**
   * Says something to the draft, or with an empty text that there is nothing to say.
   *
   * @throws NotFound if there is no such session, or the member was not in it
   * @throws Conflict if the draft is not there yet, or signed already
   */
  void comment(Member member, long sessionId, String body) {
    sessions.visibleTo(member, sessionId);
    Session session = rows.lock(sessionId);
    RollSeat seat =
        present(sessionId).stream()
            .filter(each -> each.personId() == member.personId())
            .findFirst()
            .orElseThrow(NotFound::new);
    if (!mayComment(member, sessionId)) {
      throw new Conflict("council.error.noComments");
    }
    papers.comment(sessionId, member.personId(), body, clock.instant());
    boolean objects = !body.isBlank();
    chronicle.ofSession(
        session, ref -> new SessionEvents.MinutesCommented(ref, seat.code(), objects));
  }

  /** Whether the members' time is over, or all of them have said what they have to say. */
  @Transactional(readOnly = true)
  boolean haveHadTheirSay(long sessionId) {
    Instant until = papers.state(sessionId).commentsUntil();
    if (until != null && !clock.instant().isBefore(until)) {
      return true;
    }
    Set<Long> spoken =
        papers.comments(sessionId).stream()
            .map(MinutesPapers.Comment::personId)
            .collect(Collectors.toSet());
    return present(sessionId).stream().allMatch(seat -> spoken.contains(seat.personId()));
  }

  /** The seats whose holders were in the room at any time. */
  private List<RollSeat> present(long sessionId) {
    Set<Long> ever =
        attendance.spells(sessionId).stream()
            .filter(spell -> spell.standing() == Standing.PRESENT)
            .map(SessionAttendance.Spell::seatId)
            .collect(Collectors.toSet());
    return attendance.roll(sessionId).seats().stream()
        .filter(seat -> seat.personId() != null && ever.contains(seat.seatId()))
        .toList();
  }
}
