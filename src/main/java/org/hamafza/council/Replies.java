package org.hamafza.council;

import java.time.Clock;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.hamafza.calendar.WorkingCalendar;
import org.hamafza.identity.Councils;
import org.hamafza.identity.CurrentMember;
import org.hamafza.identity.Member;
import org.hamafza.identity.People;
import org.hamafza.identity.Person;
import org.hamafza.identity.Role;
import org.hamafza.notify.Notifications;
import org.hamafza.shared.Conflict;
import org.hamafza.shared.InvalidInput;
import org.hamafza.shared.NotFound;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Members answer the invitation to a session, and may change their minds until it opens. */
@Service
class Replies {

  /**
   * A person who is invited.
   *
   * @param seats what the person holds on the day of the session
   * @param alternates seats of others who may come instead
   * @param reply null where the person has not answered
   */
  record Invited(Session session, List<RollSeat> seats, List<RollSeat> alternates, Reply reply) {}

  private final SessionRows sessions;
  private final ReplyRows rows;
  private final SessionChronicle chronicle;
  private final Councils councils;
  private final People people;
  private final Notifications notifications;
  private final CurrentMember currentMember;
  private final WorkingCalendar calendar;
  private final Clock clock;

  Replies(
      SessionRows sessions,
      ReplyRows rows,
      SessionChronicle chronicle,
      Councils councils,
      People people,
      Notifications notifications,
      CurrentMember currentMember,
      WorkingCalendar calendar,
      Clock clock) {
    this.sessions = sessions;
    this.rows = rows;
    this.chronicle = chronicle;
    this.councils = councils;
    this.people = people;
    this.notifications = notifications;
    this.currentMember = currentMember;
    this.calendar = calendar;
    this.clock = clock;
  }

  /** What the member is invited to; nothing if no invitation went to him or her. */
  @Transactional(readOnly = true)
  public Optional<Invited> invited(Member member, Session session) {
    if (session.invitation().sentAt() == null || !session.invites()) {
      return Optional.empty();
    }
    List<RollSeat> seats =
        Rolls.of(councils, session.councilId(), calendar.dayOf(session.startsAt())).seats();
    List<RollSeat> own =
        seats.stream().filter(seat -> Objects.equals(seat.personId(), member.personId())).toList();
    if (own.isEmpty()) {
      return Optional.empty();
    }
    Set<Long> ids = own.stream().map(RollSeat::seatId).collect(Collectors.toSet());
    List<RollSeat> alternates =
        seats.stream()
            .filter(seat -> ids.contains(seat.alternateOf()) && seat.personId() != null)
            .filter(seat -> seat.personId() != member.personId())
            .toList();
    Reply reply =
        rows.of(session.id()).stream()
            .filter(each -> each.personId() == member.personId() && ids.contains(each.seatId()))
            .findFirst()
            .orElse(null);
    return Optional.of(new Invited(session, own, alternates, reply));
  }

  /**
   * The same for somebody who wants to answer.
   *
   * @throws NotFound if there is no such session, or the member is not invited to it
   * @throws Conflict if it has begun or is not held
   */
  @Transactional(readOnly = true)
  public Invited open(Member member, long sessionId) {
    return open(member, sessions.find(sessionId).orElseThrow(NotFound::new));
  }

  private Invited open(Member member, Session session) {
    Invited invited = invited(member, session).orElseThrow(NotFound::new);
    if (session.state() != SessionState.AGENDA_APPROVED) {
      throw new Conflict("council.error.replyOver");
    }
    return invited;
  }

  /** The sessions among these of which the member has said whether to come. */
  @Transactional(readOnly = true)
  public Set<Long> answered(Member member, Collection<Long> sessionIds) {
    return rows.answeredBy(member.personId(), sessionIds);
  }

  /**
   * Answers the invitation, for every seat that the member holds.
   *
   * @param reason why he or she stays away
   * @throws InvalidInput if another is to come where nobody may
   */
  @Transactional
  public void reply(Member member, long sessionId, ReplyAnswer answer, String reason) {
    open(member, sessionId);
    Invited invited = open(member, sessions.lock(sessionId));
    if (answer == ReplyAnswer.ALTERNATE && invited.alternates().isEmpty()) {
      throw new InvalidInput("answer", "council.error.noAlternate");
    }
    String kept = answer == ReplyAnswer.EXCUSED ? reason : "";
    Session session = invited.session();
    currentMember.actingAs(
        Role.COUNCIL_MEMBER,
        "",
        () -> {
          for (RollSeat seat : invited.seats()) {
            rows.put(
                sessionId,
                new Reply(seat.seatId(), member.personId(), answer, kept, clock.instant()));
            boolean changed = invited.reply() != null;
            chronicle.ofSession(
                session, ref -> new ReplyEvents.SessionReplied(ref, seat.code(), answer, changed));
          }
          return null;
        });
    tellAlternates(invited, answer);
  }

  // Also that they are not needed any more: they may have kept the day free.
  private void tellAlternates(Invited invited, ReplyAnswer answer) {
    boolean before = invited.reply() != null && invited.reply().answer() == ReplyAnswer.ALTERNATE;
    boolean now = answer == ReplyAnswer.ALTERNATE;
    if (before == now) {
      return;
    }
    Set<Person> told = new LinkedHashSet<>();
    invited.alternates().forEach(seat -> people.find(seat.personId()).ifPresent(told::add));
    Session session = invited.session();
    notifications.tell(
        told,
        now ? "council.notice.standIn" : "council.notice.noStandIn",
        "/sessions/" + session.id() + "/reply",
        session.number(),
        invited.seats().get(0).name(),
        session.startsAt(),
        session.place());
  }
}
