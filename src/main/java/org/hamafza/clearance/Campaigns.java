package org.hamafza.clearance;

import org.hamafza.identity.Member;
import org.hamafza.proposals.Proposal;
import org.hamafza.proposals.ProposalFlag;
import org.hamafza.proposals.Proposals;
import org.hamafza.shared.Conflict;
import org.hamafza.shared.NotFound;
import org.springframework.stereotype.Component;

/** The cases of which contents are handed in: awareness campaigns that have not ended. */
@Component
class Campaigns {

  private final Proposals proposals;

  Campaigns(Proposals proposals) {
    this.proposals = proposals;
  }

  /**
   * The case of an NGO for which the member writes.
   *
   * @throws Conflict if no content can be handed in for it
   */
  Proposal open(Member member, long proposalId) {
    Proposal proposal = proposals.get(proposalId);
    if (!member.ngos().contains(proposal.leadNgoId())) {
      throw new NotFound();
    }
    if (!isOpen(proposal)) {
      throw new Conflict("clearance.error.noCampaign");
    }
    return proposal;
  }

  static boolean isOpen(Proposal proposal) {
    return proposal.has(ProposalFlag.AWARENESS_CAMPAIGN)
        && proposal.number() != null
        && !proposal.state().isEnd();
  }
}
