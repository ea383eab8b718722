package org.hamafza.council;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.hamafza.calendar.Term;
import org.hamafza.calendar.WorkingCalendar;
import org.hamafza.identity.Member;
import org.hamafza.shared.CaseRef;
import org.hamafza.shared.Conflict;
import org.hamafza.shared.DomainEvent;
import org.hamafza.shared.InvalidInput;
import org.hamafza.shared.JalaliDate;
import org.hamafza.shared.NotFound;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The secretary moves a session that has not begun, or calls it off; whoever is invited hears. */
@Service
class SessionChanges {

  private final SessionRows sessions;
  private final AgendaRows items;
  private final ReplyRows replies;
  private final ReplyReminders reminders;
  private final SessionInvitations invitations;
  private final CarryOver carryOver;
  private final SessionChronicle chronicle;
  private final SessionRights rights;
  private final LeadTimes leads;
  private final WorkingCalendar calendar;
  private final Clock clock;

  SessionChanges(
      SessionRows sessions,
      AgendaRows items,
      ReplyRows replies,
      ReplyReminders reminders,
      SessionInvitations invitations,
      CarryOver carryOver,
      SessionChronicle chronicle,
      SessionRights rights,
      LeadTimes leads,
      WorkingCalendar calendar,
      Clock clock) {
    this.sessions = sessions;
    this.items = items;
    this.replies = replies;
    this.reminders = reminders;
    this.invitations = invitations;
    this.carryOver = carryOver;
    this.chronicle = chronicle;
    this.rights = rights;
    this.leads = leads;
    this.calendar = calendar;
    this.clock = clock;
  }

  /**
   * A session that the member may change.
   *
   * @throws NotFound if there is none, or it is not the member's to change
   * @throws Conflict if it has begun or is not held
   */
  @Transactional(readOnly = true)
  public Session changeable(Member member, long sessionId) {
    return changeable(member, sessions.get(sessionId));
  }

  private Session changeable(Member member, Session session) {
    rights.secretaryOnly(member, session.councilId());
    if (!session.invites()) {
      throw new NotFound();
    }
    if (!session.state().isComing()) {
      throw new Conflict("council.error.sessionBegun");
    }
    return session;
  }

  /**
   * Moves a session to another time or place. Who has answered is asked anew if the time changes.
   *
   * @throws InvalidInput if nothing changes, the day is past or of another year than the number, or
   *     the council has a session at that time already
   */
  @Transactional
  public void move(Member member, long sessionId, Instant startsAt, String place, String reason) {
    changeable(member, sessionId);
    Session before = changeable(member, sessions.lock(sessionId));
    boolean otherTime = !startsAt.equals(before.startsAt());
    if (!otherTime && place.equals(before.place())) {
      throw new InvalidInput("place", "council.error.notMoved");
    }
    if (otherTime) {
      check(before, startsAt);
    }
    sessions.set(
        sessionId,
        "starts_at = ?, place = ?, change_reason = ?,"
            + " invitation_sequence = invitation_sequence + 1",
        Timestamp.from(startsAt),
        place,
        reason);
    Session moved = sessions.get(sessionId);
    enter(
        moved,
        ref ->
            new ReplyEvents.SessionMoved(
                ref, moved.number(), before.startsAt(), before.place(), startsAt, place, reason));
    if (moved.invitation().sentAt() == null) {
      return;
    }
    if (otherTime) {
      replies.forget(sessionId);
      reminders.plan(moved);
    }
    invitations.tell(
        moved,
        otherTime ? "council.notice.moved" : "council.notice.otherPlace",
        "/sessions/" + sessionId + "/reply",
        moved.number(),
        startsAt,
        place,
        reason,
        before.startsAt());
  }

  private void check(Session session, Instant startsAt) {
    LocalDate day = calendar.dayOf(startsAt);
    if (startsAt.isBefore(clock.instant())) {
      throw new InvalidInput("date", "council.error.past");
    }
    // A later day leaves members more time than they had.
    Optional<Term> missed = leads.missed(session.type(), startsAt);
    if (startsAt.isBefore(session.startsAt())
        && session.shortNoticeReason().isBlank()
        && missed.isPresent()) {
      throw new InvalidInput("date", "council.error.movedShort", missed.get().amount());
    }
    if (JalaliDate.yearOf(day) != session.year()) {
      throw new InvalidInput("date", "council.error.otherYear", session.year());
    }
    if (sessions.existsAt(session.councilId(), startsAt)) {
      throw new InvalidInput("time", "council.error.sameTime");
    }
  }

  /** Calls a session off; its cases wait for another one. */
  @Transactional
  public void cancel(Member member, long sessionId, String reason) {
    changeable(member, sessionId);
    Session session = changeable(member, sessions.lock(sessionId));
    enter(session, ref -> new SessionCancelled(ref, session.number(), reason));
    if (session.state() == SessionState.PLANNED) {
      // Only a draft: no chair has put anything on this agenda.
      items.replace(sessionId, List.of());
    } else {
      carryOver.of(session);
    }
    sessions.set(
        sessionId,
        "state = 'CANCELLED', change_reason = ?, remind_at = null,"
            + " invitation_sequence = invitation_sequence + 1",
        reason);
    Session cancelled = sessions.get(sessionId);
    if (cancelled.invitation().sentAt() != null) {
      invitations.tell(
          cancelled,
          "council.notice.cancelled",
          "/sessions/" + sessionId,
          session.number(),
          session.startsAt(),
          session.place(),
          reason);
    }
  }

  // Of an agenda that the chair has not approved the parties know nothing.
  private void enter(Session session, Function<CaseRef, DomainEvent> event) {
    if (session.state() == SessionState.PLANNED) {
      chronicle.ofSession(session, event);
    } else {
      chronicle.ofSessionAndCases(session, event);
    }
  }
}
