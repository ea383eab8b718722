package org.hamafza.review;

import java.util.stream.Stream;
import org.hamafza.identity.Member;
import org.hamafza.identity.Role;
import org.hamafza.proposals.Proposal;
import org.hamafza.proposals.Proposals;
import org.hamafza.shared.NotFound;
import org.springframework.stereotype.Component;

/**
 * Who sees the known conflicts of a case, who proposes to dismiss one and who confirms it: nobody
 * who belongs to an NGO of the case, and never the one concerned.
 */
@Component
class DismissalRights {

  private static final Role[] PROPOSERS = {Role.SECRETARIAT_OFFICER, Role.SECRETARIAT_LEAD};
  private static final Role[] ANSWERERS = {
    Role.SECRETARIAT_LEAD, Role.SECOND_SIGNER, Role.COUNCIL_CHAIR
  };

  private final DismissalTable table;
  private final ConcernedPeople concerned;
  private final Proposals proposals;

  DismissalRights(DismissalTable table, ConcernedPeople concerned, Proposals proposals) {
    this.table = table;
    this.concerned = concerned;
    this.proposals = proposals;
  }

  /**
   * The case, whose conflicts the member may see; whoever only confirms once something is proposed.
   *
   * @throws NotFound if not
   */
  Proposal readable(Member member, long proposalId) {
    Proposal proposal = proposals.get(proposalId);
    boolean reads =
        readsAll(member, proposal)
            || proposal.concerns(member, ANSWERERS) && !table.of(proposalId).isEmpty();
    if (proposal.number() == null || !reads || proposals.bars(member, proposal)) {
      throw new NotFound();
    }
    return proposal;
  }

  /** Whether the member also sees what nobody wants to dismiss. */
  boolean readsAll(Member member, Proposal proposal) {
    return proposal.concerns(member, PROPOSERS) || proposal.concerns(member, Role.AUDITOR);
  }

  /** Whether the member may confirm anything anywhere. */
  static boolean confirmsAnywhere(Member member) {
    return Stream.of(ANSWERERS).anyMatch(member::hasAnywhere);
  }

  boolean proposes(Member member, Proposal proposal) {
    return proposal.concerns(member, PROPOSERS) && isFree(member, proposal);
  }

  boolean confirms(Member member, Proposal proposal) {
    return proposal.concerns(member, ANSWERERS) && isFree(member, proposal);
  }

  /** Whether the member is the second person for whom this one waits. */
  boolean confirms(Member member, Proposal proposal, ConflictDismissal dismissal) {
    return dismissal.waits()
        && dismissal.proposedBy() != member.personId()
        && dismissal.personId() != member.personId()
        && confirms(member, proposal);
  }

  /** The case, if the member may propose to dismiss one of its conflicts. */
  Proposal requireProposer(Member member, long proposalId) {
    Proposal proposal = readable(member, proposalId);
    if (!proposes(member, proposal)) {
      throw new NotFound();
    }
    return proposal;
  }

  /** The case, if the member may be the second person. */
  Proposal requireConfirmer(Member member, long proposalId) {
    Proposal proposal = readable(member, proposalId);
    if (!confirms(member, proposal)) {
      throw new NotFound();
    }
    return proposal;
  }

  /** The role in which the member proposes. */
  static Role proposing(Member member, Proposal proposal) {
    return held(member, proposal, PROPOSERS);
  }

  /** The role in which the member confirms or refuses. */
  static Role confirming(Member member, Proposal proposal) {
    return held(member, proposal, ANSWERERS);
  }

  private static Role held(Member member, Proposal proposal, Role[] roles) {
    return Stream.of(roles)
        .filter(role -> proposal.concerns(member, role))
        .findFirst()
        .orElseThrow(NotFound::new);
  }

  private boolean isFree(Member member, Proposal proposal) {
    return !concerned.belongsToAnNgo(proposal, member.personId());
  }
}
