package org.hamafza.council;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import org.hamafza.calendar.WorkingCalendar;
import org.hamafza.identity.Councils;
import org.hamafza.identity.People;
import org.hamafza.identity.Person;
import org.hamafza.notify.Notifications;
import org.hamafza.proposals.ProposalState;
import org.hamafza.proposals.Proposals;
import org.hamafza.shared.LocalText;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The agenda of a session, from the draft to the invitation. */
@Service
@Transactional
public class Agendas {

  private final SessionRows sessions;
  private final AgendaRows items;
  private final SessionChronicle chronicle;
  private final Councils councils;
  private final People people;
  private final Proposals proposals;
  private final Notifications notifications;
  private final WorkingCalendar calendar;
  private final Clock clock;

  Agendas(
      SessionRows sessions,
      AgendaRows items,
      SessionChronicle chronicle,
      Councils councils,
      People people,
      Proposals proposals,
      Notifications notifications,
      WorkingCalendar calendar,
      Clock clock) {
    this.sessions = sessions;
    this.items = items;
    this.chronicle = chronicle;
    this.councils = councils;
    this.people = people;
    this.proposals = proposals;
    this.notifications = notifications;
    this.calendar = calendar;
    this.clock = clock;
  }

  void prepare(long sessionId, List<PlannedItem> planned) {
    Session session = sessions.lock(sessionId);
    items.replace(sessionId, planned);
    sessions.set(sessionId, "agenda_approved = null");
    List<LocalText> names =
        planned.stream()
            .map(i -> i.proposalId() == null ? i.title() : number(i.proposalId()))
            .toList();
    chronicle.ofSession(session, ref -> new SessionEvents.AgendaPrepared(ref, names));
  }

  void answer(long sessionId, boolean approved, String note) {
    Session session = sessions.lock(sessionId);
    sessions.set(sessionId, "agenda_approved = ?, agenda_note = ?", approved, note);
    chronicle.ofSession(session, ref -> new SessionEvents.AgendaAnswered(ref, approved, note));
  }

  /** For delegates: puts the cases on the agenda if the chair approved it; says whether so. */
  public boolean conclude(long sessionId) {
    Session session = sessions.lock(sessionId);
    boolean approved = Boolean.TRUE.equals(session.agendaApproved());
    if (approved && session.state() == SessionState.PLANNED) {
      sessions.set(sessionId, "state = 'AGENDA_APPROVED'");
      items.of(sessionId).stream()
          .filter(AgendaItem::decidesCase)
          .forEach(
              item ->
                  proposals.enter(item.proposalId(), ProposalState.ON_AGENDA, session.number()));
      chronicle.ofSessionAndCases(
          session, ref -> new SessionEvents.AgendaApproved(ref, session.number()));
    }
    return approved;
  }

  /** For delegates: tells all who hold a seat. */
  public void inviteMembers(long sessionId) {
    Session session = sessions.lock(sessionId);
    var holders = councils.holders(session.councilId(), calendar.dayOf(session.startsAt()));
    List<Person> invited =
        Set.copyOf(holders.values()).stream()
            .sorted()
            .flatMap(id -> people.find(id).stream())
            .filter(Person::active)
            .toList();
    sessions.set(sessionId, "invited_at = ?", Timestamp.from(clock.instant()));
    notifications.tell(
        invited,
        "council.notice.invited",
        "/sessions/" + sessionId,
        session.number(),
        session.startsAt(),
        session.place());
    List<Long> ids = invited.stream().map(Person::id).toList();
    chronicle.ofSessionAndCases(
        session, ref -> new SessionEvents.MembersInvited(ref, session.number(), ids));
  }

  private LocalText number(long proposalId) {
    String number = proposals.get(proposalId).number();
    return new LocalText(number, number);
  }
}
