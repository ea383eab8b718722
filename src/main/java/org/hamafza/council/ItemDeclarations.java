package org.hamafza.council;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.hamafza.calendar.WorkingCalendar;
import org.hamafza.identity.People;
import org.hamafza.identity.Person;
import org.hamafza.identity.Role;
import org.hamafza.notify.Notifications;
import org.hamafza.policy.Policies;
import org.hamafza.shared.LocalText;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The steps before a vote in which conflicts are declared; for delegates of its process only. */
@Service
@Transactional
public class ItemDeclarations {

  /** How many have to declare, and until when. */
  public record Called(int members, Instant closesAt) {}

  /** What a seat declared about an item. */
  public record Declared(long seatId, String code) {}

  private final SessionRows sessions;
  private final AgendaRows items;
  private final SessionAttendance attendance;
  private final ConflictDeclarations declarations;
  private final Recusals recusals;
  private final BarredRapporteurs rapporteurs;
  private final SessionChronicle chronicle;
  private final Policies policies;
  private final WorkingCalendar calendar;
  private final People people;
  private final Notifications notifications;
  private final Clock clock;

  ItemDeclarations(
      SessionRows sessions,
      AgendaRows items,
      SessionAttendance attendance,
      ConflictDeclarations declarations,
      Recusals recusals,
      BarredRapporteurs rapporteurs,
      SessionChronicle chronicle,
      Policies policies,
      WorkingCalendar calendar,
      People people,
      Notifications notifications,
      Clock clock) {
    this.sessions = sessions;
    this.items = items;
    this.attendance = attendance;
    this.declarations = declarations;
    this.recusals = recusals;
    this.rapporteurs = rapporteurs;
    this.chronicle = chronicle;
    this.policies = policies;
    this.calendar = calendar;
    this.people = people;
    this.notifications = notifications;
    this.clock = clock;
  }

  /** Calls the filled seats to an item, so that they declare their conflicts. */
  public Called call(long itemId) {
    Session session = sessions.lockOfItem(itemId);
    AgendaItem item = items.lock(itemId);
    if (item.state() == ItemState.PLANNED) {
      Instant now = clock.instant();
      Instant closesAt = closing(now);
      List<Roll.Filled> filled = filled(session);
      filled.forEach(f -> declarations.call(itemId, f.seat().seatId(), f.personId()));
      items.set(
          itemId,
          "state = 'CALLED', called_at = ?, declarations_close_at = ?",
          Timestamp.from(now),
          Timestamp.from(closesAt));
      chronicle.ofItem(
          session,
          item,
          ref -> new VoteEvents.ItemCalled(ref, itemId, item.position(), filled.size()));
    }
    return new Called(declarations.called(itemId).size(), items.get(itemId).declarationsCloseAt());
  }

  /**
   * Calls the alternates who are in the room for the seats that are recused, so that they declare
   * in their turn; nobody if there are none.
   */
  public Called callAlternates(long itemId) {
    AgendaItem item = items.lock(itemId);
    Session session = sessions.lock(item.sessionId());
    List<ConflictDeclarations.Called> called = declarations.called(itemId);
    List<RollSeat> alternates =
        new Electorate(
                attendance.roll(session.id()),
                attendance.present(session.id()),
                called,
                declarations.of(itemId))
            .alternatesToCall();
    if (alternates.isEmpty()) {
      return new Called(0, item.declarationsCloseAt());
    }
    int round = called.stream().mapToInt(ConflictDeclarations.Called::callRound).max().orElse(0);
    Instant closesAt = closing(clock.instant());
    alternates.forEach(seat -> declarations.callAlternate(itemId, seat, round + 1));
    items.set(itemId, "declarations_close_at = ?", Timestamp.from(closesAt));
    List<String> seats = alternates.stream().map(RollSeat::code).toList();
    chronicle.ofItem(session, item, ref -> new VoteEvents.AlternatesCalled(ref, itemId, seats));
    return new Called(alternates.size(), closesAt);
  }

  private Instant closing(Instant now) {
    return calendar.due(now, policies.on(calendar.dayOf(now)).term("term.declareConflict"));
  }

  /** The persons who were asked last to declare, in the order in which they were asked. */
  @Transactional(readOnly = true)
  public List<Long> called(long itemId) {
    return declarations.calledLast(itemId).stream().map(c -> c.personId()).toList();
  }

  /**
   * The time is over: who is here and has not declared has no vote on this item, because no vote is
   * accepted without a declaration. The secretary is told.
   */
  public void close(long itemId) {
    Session session = sessions.lockOfItem(itemId);
    AgendaItem item = items.lock(itemId);
    Set<Long> declared =
        declarations.of(itemId).stream()
            .map(ConflictDeclarations.Declaration::seatId)
            .collect(Collectors.toSet());
    Roll roll = attendance.roll(session.id());
    Set<Long> here = roll.people(attendance.present(session.id()));
    List<RollSeat> silent =
        declarations.called(itemId).stream()
            .filter(each -> !declared.contains(each.seatId()) && here.contains(each.personId()))
            .filter(each -> declarations.silence(itemId, each.seatId()))
            .map(each -> roll.seat(each.seatId()))
            .toList();
    for (RollSeat seat : silent) {
      chronicle.ofItem(
          session,
          item,
          ref ->
              new VoteEvents.DeclarationMissed(
                  ref, itemId, seat.code(), VoteEvents.DeclarationMissed.TIME_OVER));
    }
    if (!silent.isEmpty()) {
      notifications.tell(
          secretaries(session, item),
          "council.notice.silent",
          "/sessions/" + session.id(),
          item.title(),
          names(silent));
    }
  }

  /** The declarations that the table has not judged yet. */
  @Transactional(readOnly = true)
  public List<Declared> declared(long itemId) {
    return declarations.of(itemId).stream()
        .filter(d -> d.effect() == null)
        .map(d -> new Declared(d.seatId(), d.declared()))
        .toList();
  }

  /**
   * Keeps what the table CoiEffect said about the declaration of a seat; who may not vote on an
   * appeal whatever he or she declares is recused too.
   */
  public void judge(long itemId, long seatId, String code, String effect) {
    AgendaItem item = items.lock(itemId);
    Session session = sessions.get(item.sessionId());
    if (BarredRapporteurs.leavesVote(effect) && isRapporteur(session, item, seatId)) {
      keep(session, item, seatId, BarredRapporteurs.CODE, BarredRapporteurs.EFFECT);
    } else {
      keep(session, item, seatId, code, effect);
    }
  }

  private boolean isRapporteur(Session session, AgendaItem item, long seatId) {
    Set<Long> barred = rapporteurs.of(item, session.type(), attendance.roll(session.id()));
    return !barred.isEmpty()
        && declarations.of(item.id()).stream()
            .anyMatch(d -> d.seatId() == seatId && barred.contains(d.personId()));
  }

  private void keep(Session session, AgendaItem item, long seatId, String code, String effect) {
    long itemId = item.id();
    declarations.judge(itemId, seatId, code, effect);
    boolean recused =
        declarations.of(itemId).stream().anyMatch(d -> d.seatId() == seatId && d.recused());
    if (recused) {
      String seat = attendance.roll(session.id()).code(seatId);
      chronicle.ofItem(
          session, item, ref -> new VoteEvents.MemberRecused(ref, itemId, seat, code, effect));
    }
  }

  private List<Person> secretaries(Session session, AgendaItem item) {
    return people.holders(Role.SECRETARIAT_LEAD, session.councilId()).stream()
        .filter(p -> !recusals.keeps(item, p.id()))
        .toList();
  }

  private static LocalText names(List<RollSeat> seats) {
    return new LocalText(
        seats.stream().map(seat -> seat.name().fa()).collect(Collectors.joining("، ")),
        seats.stream().map(seat -> seat.name().en()).collect(Collectors.joining(", ")));
  }

  private List<Roll.Filled> filled(Session session) {
    return attendance.roll(session.id()).filled(attendance.present(session.id()));
  }
}
