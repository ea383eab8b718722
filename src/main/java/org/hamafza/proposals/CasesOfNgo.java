package org.hamafza.proposals;

import java.util.ArrayList;
import java.util.List;
import org.hamafza.identity.Member;
import org.hamafza.registry.NgoCases;
import org.hamafza.shared.LocalText;
import org.springframework.stereotype.Component;

/** Names the proposals that an NGO leads, or wrote before it was merged, on its page. */
@Component
class CasesOfNgo implements NgoCases {

  private final ProposalTable table;
  private final Proposals proposals;
  private final ProposalViews views;

  CasesOfNgo(ProposalTable table, Proposals proposals, ProposalViews views) {
    this.table = table;
    this.proposals = proposals;
    this.views = views;
  }

  // What is kept from the reader leaves no gap: a page is full as long as there is more.
  @Override
  public List<NgoCase> of(Member reader, long ngoId, long beforeId, int most) {
    List<NgoCase> found = new ArrayList<>();
    long before = beforeId;
    while (true) {
      List<Proposal> rows = table.casesOf(ngoId, before, most);
      rows.stream()
          .filter(proposal -> proposals.mayRead(reader, proposal))
          .limit(most - found.size())
          .map(this::line)
          .forEach(found::add);
      if (rows.size() < most || found.size() == most) {
        return found;
      }
      before = rows.get(rows.size() - 1).id();
    }
  }

  private NgoCase line(Proposal proposal) {
    LocalText writtenAs = views.writtenAs(proposal.id());
    return new NgoCase(
        proposal.id(),
        proposal.number(),
        proposal.title(),
        "proposals.state." + proposal.state(),
        "/proposals/" + proposal.id(),
        !proposal.state().isEnd(),
        writtenAs);
  }
}
