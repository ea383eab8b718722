package org.hamafza.council;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.hamafza.identity.Member;
import org.hamafza.identity.Role;
import org.hamafza.proposals.CaseReaders;
import org.hamafza.proposals.Proposal;
import org.springframework.stereotype.Component;

/** Lets council members read what is on an agenda, and keeps the recused away from it. */
@Component
class CouncilReaders implements CaseReaders {

  private static final Role[] MEMBERS = {
    Role.COUNCIL_MEMBER, Role.COUNCIL_CHAIR, Role.ACTING_CHAIR
  };

  private final AgendaRows items;
  private final ConflictDeclarations declarations;
  private final TiedMembers tied;
  private final Recusals recusals;

  CouncilReaders(
      AgendaRows items, ConflictDeclarations declarations, TiedMembers tied, Recusals recusals) {
    this.items = items;
    this.declarations = declarations;
    this.tied = tied;
    this.recusals = recusals;
  }

  @Override
  public boolean admits(Member member, Proposal proposal) {
    return proposal.concerns(member, MEMBERS)
        && items.isOnApprovedAgenda(proposal.id())
        && !recusals.isKeptFrom(proposal, member.personId());
  }

  @Override
  public Set<Long> barred(Member member, Collection<Proposal> proposals) {
    List<Proposal> ofCouncil =
        proposals.stream().filter(proposal -> proposal.concerns(member, MEMBERS)).toList();
    if (ofCouncil.isEmpty()) {
      return Set.of();
    }
    Set<Long> barred =
        new HashSet<>(
            declarations.excluded(
                member.personId(), ofCouncil.stream().map(Proposal::id).toList()));
    barred.addAll(TiedMembers.excluded(tied.among(List.of(member.personId()), ofCouncil)));
    return barred;
  }
}
