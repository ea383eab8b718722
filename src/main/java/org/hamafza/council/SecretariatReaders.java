package org.hamafza.council;

import java.util.Optional;
import org.hamafza.identity.Member;
import org.hamafza.identity.Role;
import org.hamafza.proposals.CaseReaders;
import org.hamafza.proposals.Proposal;
import org.springframework.stereotype.Component;

/** Lets in who approves a decision of the secretariat, and the chair who may call the case in. */
@Component
class SecretariatReaders implements CaseReaders {

  private final ProposedDecisionTable decisions;

  SecretariatReaders(ProposedDecisionTable decisions) {
    this.decisions = decisions;
  }

  @Override
  public boolean admits(Member member, Proposal proposal) {
    boolean signs = member.has(Role.SECOND_SIGNER, proposal.councilId());
    boolean chairs = member.has(Role.COUNCIL_CHAIR, proposal.councilId());
    if (!signs && !chairs) {
      return false;
    }
    Optional<ProposedDecision> decision = decisions.latest(proposal.id());
    return decision.isPresent() && (signs || decision.get().number() != null);
  }
}
