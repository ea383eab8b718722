package org.hamafza.council;

import java.util.Collection;
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

  private final AgendaRows items;
  private final ConflictDeclarations declarations;

  CouncilReaders(AgendaRows items, ConflictDeclarations declarations) {
    this.items = items;
    this.declarations = declarations;
  }

  @Override
  public boolean admits(Member member, Proposal proposal) {
    return proposal.concerns(member, Role.COUNCIL_MEMBER, Role.COUNCIL_CHAIR, Role.ACTING_CHAIR)
        && items.isOnApprovedAgenda(proposal.id())
        && !declarations.isRecused(proposal.id(), member.personId());
  }

  @Override
  public Set<Long> barred(Member member, Collection<Proposal> proposals) {
    List<Long> seated =
        proposals.stream()
            .filter(
                proposal ->
                    proposal.councils().stream().anyMatch(id -> !member.seats(id).isEmpty()))
            .map(Proposal::id)
            .toList();
    return declarations.excluded(member.personId(), seated);
  }
}
