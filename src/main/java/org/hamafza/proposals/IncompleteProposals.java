package org.hamafza.proposals;

import java.util.List;
import org.hamafza.identity.Member;
import org.hamafza.identity.WaitingMatter;
import org.hamafza.identity.WaitingMatters;
import org.springframework.stereotype.Component;

/** Proposals that were sent back wait for their NGO. */
@Component
class IncompleteProposals implements WaitingMatters {

  private static final int MOST = 20;

  private final Proposals proposals;

  IncompleteProposals(Proposals proposals) {
    this.proposals = proposals;
  }

  @Override
  public List<WaitingMatter> of(Member member) {
    if (member.ngos().isEmpty()) {
      return List.of();
    }
    ProposalFilter sentBack = new ProposalFilter("", ProposalState.DEFICIENT);
    return proposals.search(member, sentBack, Long.MAX_VALUE, MOST).stream()
        .filter(proposal -> member.ngos().contains(proposal.leadNgoId()))
        .map(
            proposal ->
                new WaitingMatter(
                    "/proposals/" + proposal.id(),
                    "proposals.waiting",
                    proposal.number(),
                    proposal.title(),
                    proposal.remindedAt() == null
                        ? "proposals.page.answerUntil"
                        : "proposals.page.lastAnswerUntil",
                    proposal.answerDue()))
        .toList();
  }
}
