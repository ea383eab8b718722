package org.hamafza.council;

import org.springframework.stereotype.Component;

/** Takes a case off the agendas on which it waits; the other items stay. */
@Component
class OffAgenda {

  private final SessionRows sessions;
  private final AgendaRows items;
  private final Agendas agendas;

  OffAgenda(SessionRows sessions, AgendaRows items, Agendas agendas) {
    this.sessions = sessions;
    this.items = items;
    this.agendas = agendas;
  }

  /** A planned agenda loses the case; on one that is settled it is not called any more. */
  void take(long proposalId) {
    for (long sessionId : items.sessionsDealingWith(proposalId)) {
      Session session = sessions.lock(sessionId);
      if (session.state() == SessionState.PLANNED) {
        agendas.keepOnly(
            session,
            items.of(sessionId).stream()
                .filter(item -> !Long.valueOf(proposalId).equals(item.proposalId()))
                .toList());
      }
    }
    items.carryOver(proposalId);
  }
}
