package org.hamafza.council;

import java.util.List;
import org.springframework.stereotype.Component;

/** Takes a case off the agendas on which it waits; the other items stay. */
@Component
class OffAgenda {

  private final AgendaRows items;
  private final Agendas agendas;

  OffAgenda(AgendaRows items, Agendas agendas) {
    this.items = items;
    this.agendas = agendas;
  }

  /** A planned agenda loses the case; on one that is settled it is not called any more. */
  void take(long proposalId) {
    for (long sessionId : items.sessionsPlanning(proposalId)) {
      List<PlannedItem> others =
          items.of(sessionId).stream()
              .filter(item -> !Long.valueOf(proposalId).equals(item.proposalId()))
              .map(PlannedItem::of)
              .toList();
      agendas.prepare(sessionId, others);
    }
    items.carryOver(proposalId);
  }
}
