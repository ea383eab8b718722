package org.hamafza.council;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.hamafza.identity.Councils;
import org.hamafza.identity.Member;
import org.hamafza.identity.People;
import org.hamafza.identity.Person;
import org.hamafza.identity.Role;
import org.hamafza.proposals.Proposal;
import org.hamafza.proposals.Proposals;
import org.hamafza.registry.Ngos;
import org.hamafza.review.CoverSheets;
import org.hamafza.shared.LocalText;
import org.hamafza.tasks.Escalations;
import org.hamafza.tasks.WorkItem;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Puts together what pages and forms show of a session, without what is kept from the reader. */
@Component
@Transactional(readOnly = true)
class SessionPages {

  private final Sessions sessions;
  private final AgendaRows items;
  private final SessionAttendance attendance;
  private final SessionRights rights;
  private final ItemLines lines;
  private final Councils councils;
  private final People people;
  private final Proposals proposals;
  private final Ngos ngos;
  private final CoverSheets sheets;
  private final SessionTexts texts;
  private final Presence presence;
  private final Escalations escalations;
  private final OverdueAppeals overdueAppeals;
  private final MinutesViews minutesViews;
  private final SuppliedPoints points;

  SessionPages(
      Sessions sessions,
      AgendaRows items,
      SessionAttendance attendance,
      SessionRights rights,
      ItemLines lines,
      Councils councils,
      People people,
      Proposals proposals,
      Ngos ngos,
      CoverSheets sheets,
      SessionTexts texts,
      Presence presence,
      Escalations escalations,
      OverdueAppeals overdueAppeals,
      MinutesViews minutesViews,
      SuppliedPoints points) {
    this.sessions = sessions;
    this.items = items;
    this.attendance = attendance;
    this.rights = rights;
    this.lines = lines;
    this.councils = councils;
    this.people = people;
    this.proposals = proposals;
    this.ngos = ngos;
    this.sheets = sheets;
    this.texts = texts;
    this.presence = presence;
    this.escalations = escalations;
    this.overdueAppeals = overdueAppeals;
    this.minutesViews = minutesViews;
    this.points = points;
  }

  SessionView view(Member member, long sessionId) {
    return view(member, sessions.visibleTo(member, sessionId));
  }

  private SessionView view(Member member, Session session) {
    long sessionId = session.id();
    Roll roll = attendance.roll(sessionId);
    Set<Long> present = attendance.present(sessionId);
    Set<Long> hidden = rights.hiddenItems(member, sessionId);
    List<AgendaItem> all = items.of(sessionId);
    Set<Long> withSheet =
        sheets.among(all.stream().map(AgendaItem::proposalId).filter(Objects::nonNull).toList());
    return new SessionView(
        session,
        texts.title(session),
        councils.get(session.councilId()).name(),
        seats(session, roll),
        roll.filled(present).size(),
        session.quorum() == null ? null : roll.meets(session.quorum(), present),
        all.stream().map(item -> lines.of(item, roll, hidden, withSheet)).toList(),
        session.state() == SessionState.OPEN
            && session.type() != SessionType.CIRCULAR_CRISIS
            && member.has(Role.SECRETARIAT_LEAD, session.councilId()),
        agenda(member, session, all));
  }

  private SessionView.Agenda agenda(Member member, Session session, List<AgendaItem> all) {
    Optional<Long> inHand =
        session.state() == SessionState.OPEN
            ? all.stream().filter(AgendaItem::isInHand).map(AgendaItem::id).findFirst()
            : Optional.empty();
    Optional<Long> next =
        isAhead(session) ? items.nextPlanned(session.id()).map(AgendaItem::id) : Optional.empty();
    return new SessionView.Agenda(
        inHand.orElse(null),
        next.orElse(null),
        rights.mayOrder(member, session),
        rights.mayTakeOff(member, session));
  }

  /** What the council is told to be long overdue, until the session is over. */
  List<WorkItem> overdue(Session session, Member member) {
    return isAhead(session) ? escalations.overdueIn(session.councilId(), member) : List.of();
  }

  /** The same of appeals. */
  List<HeardAppeals.Overdue> overdueAppeals(Session session, Member member) {
    return isAhead(session) ? overdueAppeals.in(session.councilId(), member) : List.of();
  }

  private static boolean isAhead(Session session) {
    return switch (session.state()) {
      case PLANNED, AGENDA_APPROVED, OPEN -> true;
      default -> false;
    };
  }

  Map<String, Object> ofSession(long sessionId, Member member) {
    return Map.of("view", view(member, sessionId));
  }

  /** The same with the prose about its items, the comments on it and what was refused. */
  Map<String, Object> ofMinutes(long sessionId, Member member) {
    SessionView view = view(member, sessionId);
    return Map.of("view", view, "draft", minutesViews.of(view, member));
  }

  /** The same for whoever is to sign, who may have no office that reads sessions. */
  Map<String, Object> ofMinutesToSign(long sessionId, Member member) {
    SessionView view = view(member, sessions.get(sessionId));
    return Map.of("view", view, "draft", minutesViews.of(view, member));
  }

  /** The same with what the council is told to be long overdue. */
  Map<String, Object> ofAgenda(long sessionId, Member member) {
    SessionView view = view(member, sessionId);
    return Map.of(
        "view",
        view,
        "overdue",
        overdue(view.session(), member),
        "overdueAppeals",
        overdueAppeals(view.session(), member));
  }

  Map<String, Object> ofItem(long itemId, Member member) {
    AgendaItem item = items.get(itemId);
    Map<String, Object> model = new LinkedHashMap<>();
    model.put("view", view(member, item.sessionId()));
    model.put("agendaItem", item);
    // Who has still to declare what is known learns what it is about, and no more.
    boolean kept = rights.hiddenItems(member, item.sessionId()).contains(itemId);
    model.put("kept", kept);
    if (item.proposalId() != null) {
      Proposal proposal = proposals.get(item.proposalId());
      model.put("proposal", proposal);
      model.put("applicant", ngos.get(proposal.leadNgoId()).name());
      if (!kept) {
        sheets.find(proposal.id()).ifPresent(sheet -> model.put("sheet", sheet));
        points.latest(proposal.id()).ifPresent(point -> model.put("supplied", point));
      }
    }
    return model;
  }

  private List<SessionView.SeatLine> seats(Session session, Roll roll) {
    long sessionId = session.id();
    Map<Long, Standing> standing = attendance.current(sessionId);
    Map<Long, List<SessionView.Stay>> stays = stays(session);
    List<RollSeat> seats = roll.seats().isEmpty() ? presence.heldSeats(sessionId) : roll.seats();
    return seats.stream()
        .map(
            seat ->
                new SessionView.SeatLine(
                    seat.seatId(),
                    seat.name(),
                    holder(seat),
                    seat.voting(),
                    standing.get(seat.seatId()),
                    stays.getOrDefault(seat.seatId(), List.of())))
        .toList();
  }

  private Map<Long, List<SessionView.Stay>> stays(Session session) {
    return attendance.spells(session.id()).stream()
        .filter(spell -> spell.standing() == Standing.PRESENT)
        .collect(
            Collectors.groupingBy(
                SessionAttendance.Spell::seatId,
                Collectors.mapping(spell -> stay(session, spell), Collectors.toList())));
  }

  /** Who did not leave before was there until the session was closed. */
  private static SessionView.Stay stay(Session session, SessionAttendance.Spell spell) {
    return new SessionView.Stay(spell.from(), spell.to() == null ? session.closedAt() : spell.to());
  }

  private LocalText holder(RollSeat seat) {
    return seat.personId() == null
        ? new LocalText("", "")
        : people.find(seat.personId()).map(Person::name).orElseThrow();
  }
}
