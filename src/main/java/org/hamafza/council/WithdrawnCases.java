package org.hamafza.council;

import java.util.List;
import org.hamafza.proposals.ProposalWithdrawn;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Takes a case that was withdrawn off the agenda on which it was to be; the others stay. */
@Component
class WithdrawnCases {

  private final AgendaRows items;
  private final Agendas agendas;

  WithdrawnCases(AgendaRows items, Agendas agendas) {
    this.items = items;
    this.agendas = agendas;
  }

  @EventListener
  void on(ProposalWithdrawn event) {
    for (long sessionId : items.sessionsPlanning(event.subject().id())) {
      List<PlannedItem> others =
          items.of(sessionId).stream()
              .filter(item -> !Long.valueOf(event.subject().id()).equals(item.proposalId()))
              .map(PlannedItem::of)
              .toList();
      agendas.prepare(sessionId, others);
    }
  }
}
