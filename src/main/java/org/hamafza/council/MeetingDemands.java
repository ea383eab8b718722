package org.hamafza.council;

import java.time.Clock;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.hamafza.calendar.WorkingCalendar;
import org.hamafza.identity.CurrentMember;
import org.hamafza.identity.Member;
import org.hamafza.identity.Role;
import org.hamafza.policy.Policies;
import org.hamafza.proposals.Proposals;
import org.hamafza.shared.Conflict;
import org.hamafza.shared.NotFound;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Lets members demand a meeting instead of a circular vote; enough of them get it. */
@Service
class MeetingDemands {

  private final SessionRows sessions;
  private final AgendaRows items;
  private final CircularRows circulars;
  private final ConflictDeclarations declarations;
  private final Ballots ballots;
  private final Recusals recusals;
  private final SessionAttendance attendance;
  private final Proposals proposals;
  private final Policies policies;
  private final CurrentMember currentMember;
  private final WorkingCalendar calendar;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  MeetingDemands(
      SessionRows sessions,
      AgendaRows items,
      CircularRows circulars,
      ConflictDeclarations declarations,
      Ballots ballots,
      Recusals recusals,
      SessionAttendance attendance,
      Proposals proposals,
      Policies policies,
      CurrentMember currentMember,
      WorkingCalendar calendar,
      ApplicationEventPublisher events,
      Clock clock) {
    this.sessions = sessions;
    this.items = items;
    this.circulars = circulars;
    this.declarations = declarations;
    this.ballots = ballots;
    this.recusals = recusals;
    this.attendance = attendance;
    this.proposals = proposals;
    this.policies = policies;
    this.currentMember = currentMember;
    this.calendar = calendar;
    this.events = events;
    this.clock = clock;
  }

  /** Whether the member may demand a meeting in this sitting now. */
  @Transactional(readOnly = true)
  public boolean mayDemand(Member member, Session session) {
    return item(session).flatMap(item -> seat(member, item)).isPresent();
  }

  /** Whether the member is asked to vote in this sitting, in time or not. */
  @Transactional(readOnly = true)
  public boolean isAsked(Member member, Session session) {
    return item(session)
        .filter(item -> !recusals.keeps(item, member.personId()))
        .flatMap(item -> own(member, item))
        .isPresent();
  }

  /** How many members must demand one. */
  long needed() {
    return policies.on(calendar.dayOf(clock.instant())).number("circular.meetingDemands");
  }

  /**
   * Demands a meeting.
   *
   * @throws NotFound if the member has no vote in this sitting
   * @throws Conflict if the vote is over, or the member has demanded it before
   */
  @Transactional
  public void demand(Member member, long sessionId, String reason) {
    Session session = sessions.find(sessionId).orElseThrow(NotFound::new);
    AgendaItem found = item(session).orElseThrow(NotFound::new);
    sessions.lock(sessionId);
    AgendaItem item = items.lock(found.id());
    ConflictDeclarations.Called seat = own(member, item).orElseThrow(NotFound::new);
    if (seat(member, item).isEmpty()) {
      throw new Conflict("council.error.demandOver");
    }
    circulars.demand(item.id(), seat.seatId(), member.personId(), reason, clock.instant());
    int demands = circulars.demands(item.id());
    long needed = needed();
    String code = attendance.roll(session.id()).code(seat.seatId());
    currentMember.actingAs(
        Role.COUNCIL_MEMBER,
        "",
        () -> {
          events.publishEvent(
              new MeetingDemanded(
                  proposals.ref(item.proposalId()), code, demands, demands >= needed));
          return null;
        });
  }

  private Optional<AgendaItem> item(Session session) {
    return session.type() == SessionType.CIRCULAR_CRISIS
        ? items.of(session.id()).stream().findFirst()
        : Optional.empty();
  }

  private Optional<ConflictDeclarations.Called> own(Member member, AgendaItem item) {
    return declarations.called(item.id()).stream()
        .filter(called -> called.personId() == member.personId())
        .findFirst();
  }

  private Optional<ConflictDeclarations.Called> seat(Member member, AgendaItem item) {
    boolean barred = recusals.keeps(item, member.personId());
    boolean open = item.state() == ItemState.VOTING && isAwaited(item);
    return open && !barred && !circulars.hasDemanded(item.id(), member.personId())
        ? own(member, item)
        : Optional.empty();
  }

  /** Whether somebody who was asked has yet to vote: with the last ballot the vote is over. */
  private boolean isAwaited(AgendaItem item) {
    Set<Long> done = new HashSet<>(ballots.seats(item.id()));
    declarations.of(item.id()).stream()
        .filter(ConflictDeclarations.Declaration::recused)
        .forEach(recused -> done.add(recused.seatId()));
    return declarations.called(item.id()).stream()
        .anyMatch(called -> !done.contains(called.seatId()));
  }
}
