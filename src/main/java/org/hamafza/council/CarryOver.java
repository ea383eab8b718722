package org.hamafza.council;

import java.util.List;
import org.hamafza.proposals.ProposalState;
import org.hamafza.proposals.Proposals;
import org.springframework.stereotype.Component;

/** Hands back what a session has not dealt with; it waits for another one. */
@Component
class CarryOver {

  private final AgendaRows items;
  private final Proposals proposals;
  private final SessionChronicle chronicle;

  CarryOver(AgendaRows items, Proposals proposals, SessionChronicle chronicle) {
    this.items = items;
    this.proposals = proposals;
    this.chronicle = chronicle;
  }

  /** The items that were not called yet; their cases are ready for a decision again. */
  void of(Session session) {
    List<AgendaItem> left =
        items.of(session.id()).stream().filter(i -> i.state() == ItemState.PLANNED).toList();
    if (left.isEmpty()) {
      return;
    }
    left.forEach(item -> items.set(item.id(), "state = 'CARRIED_OVER'"));
    left.stream()
        .filter(AgendaItem::decidesCase)
        .forEach(
            item ->
                proposals.enter(
                    item.proposalId(), ProposalState.READY_FOR_DECISION, session.number()));
    List<Long> ids = left.stream().map(AgendaItem::id).toList();
    chronicle.ofSession(session, ref -> new SessionEvents.ItemsCarriedOver(ref, ids));
  }
}
