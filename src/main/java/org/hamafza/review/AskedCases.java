package org.hamafza.review;

import java.util.List;
import java.util.Map;
import org.hamafza.crisis.AskedFile;
import org.hamafza.crisis.AskedFiles;
import org.hamafza.identity.Member;
import org.hamafza.proposals.Proposal;
import org.hamafza.proposals.Proposals;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Tells of which running cases a crisis has asked, and what came of it. */
@Component
class AskedCases implements AskedFiles {

  private final RouteSwitchTable table;
  private final Proposals proposals;

  AskedCases(RouteSwitchTable table, Proposals proposals) {
    this.table = table;
    this.proposals = proposals;
  }

  @Override
  @Transactional(readOnly = true)
  public List<AskedFile> of(Member reader, long declarationId) {
    List<RouteSwitch> asked = table.of(declarationId);
    Map<Long, Proposal> shown =
        proposals.notKeptFrom(reader, asked.stream().map(RouteSwitch::proposalId).toList());
    return asked.stream()
        .filter(each -> shown.containsKey(each.proposalId()))
        .map(each -> file(each, shown.get(each.proposalId())))
        .toList();
  }

  private static AskedFile file(RouteSwitch asked, Proposal proposal) {
    return new AskedFile(
        proposal.id(),
        proposal.number(),
        proposal.title(),
        asked.routeBefore(),
        asked.proposedAt(),
        answer(asked, proposal),
        asked.reason(),
        asked.decidedBy(),
        asked.droppedAt() == null ? asked.decidedAt() : asked.droppedAt());
  }

  private static String answer(RouteSwitch asked, Proposal proposal) {
    if (asked.droppedAt() != null) {
      return asked.droppedWhy().name();
    }
    if (asked.confirmed() == null) {
      return proposal.state().isEnd() ? "CASE_OVER" : "WAITS";
    }
    return asked.confirmed() ? "SWITCH" : "STAY";
  }
}
