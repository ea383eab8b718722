package org.hamafza.council;

import java.util.List;
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
  private final SessionChronicle chronicle;
  private final ItemAudience audience;
  private final Notifications notifications;

  WithdrawnCases(
      SessionRows sessions,
      AgendaRows items,
      Agendas agendas,
      CircularWithdrawals circulars,
      SessionChronicle chronicle,
      ItemAudience audience,
      Notifications notifications) {
    this.sessions = sessions;
    this.items = items;
    this.agendas = agendas;
    this.circulars = circulars;
    this.chronicle = chronicle;
    this.audience = audience;
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
        audience.of(session, item),
        "council.notice.itemWithdrawn",
        "/sessions/" + session.id(),
        item.position(),
        session.number(),
        item.title(),
        reason);
  }
}
