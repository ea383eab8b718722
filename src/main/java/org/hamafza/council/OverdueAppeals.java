package org.hamafza.council;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.hamafza.identity.Member;
import org.hamafza.proposals.Proposal;
import org.hamafza.proposals.Proposals;
import org.springframework.stereotype.Component;

/**
 * The appeals that take longer than they may. Like all work that is long overdue they stand in the
 * next agenda, until they are over.
 */
@Component
class OverdueAppeals {

  private final HeardAppeals appeals;
  private final Proposals proposals;

  OverdueAppeals(HeardAppeals appeals, Proposals proposals) {
    this.appeals = appeals;
    this.proposals = proposals;
  }

  /** Without those on cases that are kept from the reader, who may know of the council. */
  List<HeardAppeals.Overdue> in(long councilId, Member reader) {
    List<HeardAppeals.Overdue> overdue = appeals.overdue(councilId);
    if (overdue.isEmpty()) {
      return overdue;
    }
    Collection<Long> cases = overdue.stream().map(HeardAppeals.Overdue::proposalId).toList();
    Map<Long, Proposal> known = proposals.notKeptFrom(reader, cases);
    return overdue.stream().filter(each -> known.containsKey(each.proposalId())).toList();
  }
}
