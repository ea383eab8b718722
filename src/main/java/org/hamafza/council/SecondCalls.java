package org.hamafza.council;

import java.util.List;
import org.hamafza.proposals.ProposalState;
import org.hamafza.proposals.Proposals;
import org.springframework.stereotype.Component;

/** Says what a second call has to deal with: the agenda of the meeting that had no quorum. */
@Component
class SecondCalls {

  private final AgendaRows items;
  private final ProvisionalRows approvals;
  private final HeardAppeals appeals;
  private final Proposals proposals;

  SecondCalls(
      AgendaRows items, ProvisionalRows approvals, HeardAppeals appeals, Proposals proposals) {
    this.items = items;
    this.approvals = approvals;
    this.appeals = appeals;
    this.proposals = proposals;
  }

  /** What the meeting carried over and still waits for a decision, in its order. */
  List<PlannedItem> left(long failedId) {
    return items.of(failedId).stream()
        .filter(item -> item.state() == ItemState.CARRIED_OVER)
        .filter(item -> item.proposalId() == null || waits(item))
        .map(PlannedItem::of)
        .toList();
  }

  private boolean waits(AgendaItem item) {
    if (item.isAppeal()) {
      long appealId = item.appealed().appealId();
      return appeals.find(appealId).isPresent() && !items.isAppealOnOtherAgenda(appealId, -1);
    }
    boolean open =
        item.decidesCase()
            ? proposals.get(item.proposalId()).state() == ProposalState.READY_FOR_DECISION
            : approvals.find(item.proposalId()).filter(Provisional::waits).isPresent();
    return open && !items.isOnOtherAgenda(item.proposalId(), -1);
  }
}
