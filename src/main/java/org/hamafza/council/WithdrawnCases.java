package org.hamafza.council;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.hamafza.identity.People;
import org.hamafza.identity.Person;
import org.hamafza.identity.Role;
import org.hamafza.notify.Notifications;
import org.hamafza.proposals.ProposalWithdrawn;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Takes a case that was withdrawn off the agenda on which it was to be; the others stay. On an
 * agenda that members know the item keeps its place and number, and they are told.
 */
@Component
class WithdrawnCases {

  private final SessionRows sessions;
  private final AgendaRows items;
  private final Agendas agendas;
  private final CircularWithdrawals circulars;
  private final Recusals recusals;
  private final SessionChronicle chronicle;
  private final Invitees invitees;
  private final People people;
  private final Notifications notifications;

  WithdrawnCases(
      SessionRows sessions,
      AgendaRows items,
      Agendas agendas,
      CircularWithdrawals circulars,
      Recusals recusals,
      SessionChronicle chronicle,
      Invitees invitees,
      People people,
      Notifications notifications) {
    this.sessions = sessions;
    this.items = items;
    this.agendas = agendas;
    this.circulars = circulars;
    this.recusals = recusals;
    this.chronicle = chronicle;
    this.invitees = invitees;
    this.people = people;
    this.notifications = notifications;
  }

  @EventListener
  void on(ProposalWithdrawn event) {
    long proposalId = event.subject().id();
    for (long sessionId : items.sessionsDealingWith(proposalId)) {
      Session session = sessions.lock(sessionId);
      List<AgendaItem> agenda = items.of(sessionId);
      if (session.state() == SessionState.PLANNED) {
        agendas.keepOnly(
            session, agenda.stream().filter(item -> !isAbout(item, proposalId)).toList());
      } else {
        agenda.stream()
            .filter(item -> isAbout(item, proposalId) && !item.state().isOver())
            .forEach(item -> takeOff(session, item, event.reason()));
      }
    }
  }

  private static boolean isAbout(AgendaItem item, long proposalId) {
    return Long.valueOf(proposalId).equals(item.proposalId());
  }

  private void takeOff(Session session, AgendaItem item, String reason) {
    items.set(item.id(), "state = 'WITHDRAWN', withdrawn_reason = ?", reason);
    if (session.type() == SessionType.CIRCULAR_CRISIS) {
      circulars.withdraw(session, item, reason);
      return;
    }
    chronicle.ofSession(
        session,
        ref -> new ItemWithdrawn(ref, item.id(), item.position(), item.state().isCalled(), reason));
    notifications.tell(
        concerned(session, item),
        "council.notice.itemWithdrawn",
        "/sessions/" + session.id(),
        item.position(),
        session.number(),
        item.title(),
        reason);
  }

  private List<Person> concerned(Session session, AgendaItem item) {
    Set<Person> all = new LinkedHashSet<>(invitees.of(session));
    all.addAll(people.holders(Role.SECRETARIAT_LEAD, session.councilId()));
    List<Person> told = new ArrayList<>(all);
    told.removeIf(p -> recusals.keeps(item, p.id()));
    return told;
  }
}
