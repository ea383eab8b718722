package org.hamafza.council;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.hamafza.proposals.Proposal;
import org.springframework.stereotype.Component;

/**
 * Who is kept away from what the council deals with: whoever has declared a conflict, and whoever
 * has one that is known, before he or she declares.
 */
@Component
class Recusals {

  private final ConflictDeclarations declarations;
  private final TiedMembers tied;
  private final SessionRows sessions;
  private final AgendaRows items;

  Recusals(
      ConflictDeclarations declarations, TiedMembers tied, SessionRows sessions, AgendaRows items) {
    this.declarations = declarations;
    this.tied = tied;
    this.sessions = sessions;
    this.items = items;
  }

  /** Whether this person may not be in the room while the case is dealt with. */
  boolean isKeptFrom(Proposal proposal, long personId) {
    return declarations.isRecused(proposal.id(), personId) || tied.isKept(personId, proposal);
  }

  /** The ids of those among these cases. */
  Set<Long> casesKeptFrom(Collection<Proposal> cases, long personId) {
    Set<Long> kept =
        new HashSet<>(declarations.recused(personId, cases.stream().map(Proposal::id).toList()));
    tied.among(List.of(personId), cases).stream()
        .map(TiedMembers.Tied::proposalId)
        .forEach(kept::add);
    return kept;
  }

  /** The items of a session that are kept from this person. */
  Set<Long> itemsKeptFrom(long sessionId, long personId) {
    Set<Long> kept = new HashSet<>(declarations.recusedFrom(sessionId, personId));
    if (sessions.get(sessionId).state() == SessionState.PLANNED) {
      return kept;
    }
    List<AgendaItem> ofCases =
        items.of(sessionId).stream().filter(item -> item.proposalId() != null).toList();
    Set<Long> cases =
        tied
            .amongIds(
                List.of(personId),
                ofCases.stream().map(AgendaItem::proposalId).collect(Collectors.toSet()))
            .stream()
            .map(TiedMembers.Tied::proposalId)
            .collect(Collectors.toSet());
    ofCases.stream()
        .filter(item -> cases.contains(item.proposalId()))
        .map(AgendaItem::id)
        .forEach(kept::add);
    return kept;
  }

  /** Whether this item is kept from this person. */
  boolean keeps(AgendaItem item, long personId) {
    return itemsKeptFrom(item.sessionId(), personId).contains(item.id());
  }
}
