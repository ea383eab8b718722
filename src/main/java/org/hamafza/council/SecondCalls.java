package org.hamafza.council;

import java.util.List;
import org.hamafza.proposals.ProposalState;
import org.hamafza.proposals.Proposals;
import org.springframework.stereotype.Component;

/** Says what a second call has to deal with: the agenda of the meeting that had no quorum. */
@Component
class SecondCalls {

  private final AgendaRows items;
  private final Proposals proposals;

  SecondCalls(AgendaRows items, Proposals proposals) {
    this.items = items;
    this.proposals = proposals;
  }

  /** What the meeting carried over and still waits for a decision, in its order. */
  List<PlannedItem> left(long failedId) {
    return items.of(failedId).stream()
        .filter(item -> item.state() == ItemState.CARRIED_OVER)
        .filter(item -> !item.movesCase() || waits(item.proposalId()))
        .map(PlannedItem::of)
        .toList();
  }

  private boolean waits(long proposalId) {
    return proposals.get(proposalId).state() == ProposalState.READY_FOR_DECISION
        && !items.isOnOtherAgenda(proposalId, -1);
  }
}
