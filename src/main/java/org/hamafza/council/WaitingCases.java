package org.hamafza.council;

import java.util.List;
import org.hamafza.proposals.ProposalState;
import org.hamafza.proposals.Proposals;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The cases that wait for a session; for delegates only. */
@Service
public class WaitingCases {

  private final SessionRows sessions;
  private final AgendaRows items;
  private final OffAgenda offAgenda;
  private final Proposals proposals;

  WaitingCases(SessionRows sessions, AgendaRows items, OffAgenda offAgenda, Proposals proposals) {
    this.sessions = sessions;
    this.items = items;
    this.offAgenda = offAgenda;
    this.proposals = proposals;
  }

  /**
   * Lets a case be decided without a session, taking it off the drafts of agendas; false if it is
   * on the approved agenda of a session, where it stays.
   */
  @Transactional(propagation = Propagation.MANDATORY)
  public boolean release(long proposalId) {
    // Sessions first and then the case, as those who put it on an agenda do.
    List<Session> all = items.sessionsDealingWith(proposalId).stream().map(sessions::lock).toList();
    boolean waits = proposals.hold(proposalId).state() == ProposalState.READY_FOR_DECISION;
    if (!waits || all.stream().anyMatch(each -> each.state() != SessionState.PLANNED)) {
      return false;
    }
    offAgenda.take(proposalId);
    return true;
  }
}
