package org.hamafza.council;

import java.util.Optional;
import org.hamafza.proposals.DecidingRoom;
import org.hamafza.proposals.Proposal;
import org.hamafza.proposals.ProposalState;
import org.springframework.stereotype.Component;

/** Lets a case go until the council has begun to vote on it. */
@Component
class CasesInCouncil implements DecidingRoom {

  private final SessionRows sessions;
  private final AgendaRows items;

  CasesInCouncil(SessionRows sessions, AgendaRows items) {
    this.sessions = sessions;
    this.items = items;
  }

  @Override
  public Optional<String> objection(Proposal proposal) {
    return items.latestAbout(proposal.id()).flatMap(item -> objection(item, proposal.state()));
  }

  /** Whether members were called to it, vote on it, or have decided it and not been dismissed. */
  boolean isInHand(Proposal proposal) {
    return items.latestAbout(proposal.id()).stream()
        .anyMatch(item -> item.state().isCalled() || objection(item, proposal.state()).isPresent());
  }

  // A decision stands when the session has taken it, also if the case has yet to be told.
  private static Optional<String> objection(AgendaItem item, ProposalState state) {
    if (item.state().isBeingDecided()) {
      return Optional.of("proposals.withdraw.error.voting");
    }
    return item.state() == ItemState.DECIDED && state == ProposalState.ON_AGENDA
        ? Optional.of("proposals.withdraw.error.decided")
        : Optional.empty();
  }

  @Override
  public void hold(long proposalId) {
    items.sessionsDealingWith(proposalId).forEach(sessions::lock);
    items.latestAbout(proposalId).ifPresent(item -> items.lock(item.id()));
  }
}
