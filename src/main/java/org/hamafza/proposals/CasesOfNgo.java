package org.hamafza.proposals;

import java.util.Comparator;
import java.util.List;
import org.hamafza.identity.Member;
import org.hamafza.registry.NgoCases;
import org.springframework.stereotype.Component;

/** Names the proposals that an NGO leads on its page in the registry. */
@Component
class CasesOfNgo implements NgoCases {

  private final ProposalTable table;
  private final Proposals proposals;

  CasesOfNgo(ProposalTable table, Proposals proposals) {
    this.table = table;
    this.proposals = proposals;
  }

  @Override
  public List<NgoCase> of(Member reader, long ngoId, int most) {
    return table.ofNgo(ngoId).stream()
        .sorted(Comparator.comparingLong(Proposal::id).reversed())
        .filter(proposal -> proposals.mayRead(reader, proposal))
        .limit(most)
        .map(
            proposal ->
                new NgoCase(
                    proposal.id(),
                    proposal.number(),
                    proposal.title(),
                    "proposals.state." + proposal.state(),
                    "/proposals/" + proposal.id(),
                    !proposal.state().isEnd()))
        .toList();
  }
}
