package org.hamafza.council;

import org.hamafza.proposals.ProposalWithdrawn;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Takes a case that was withdrawn off the agenda on which it was to be. */
@Component
class WithdrawnCases {

  private final OffAgenda offAgenda;

  WithdrawnCases(OffAgenda offAgenda) {
    this.offAgenda = offAgenda;
  }

  @EventListener
  void on(ProposalWithdrawn event) {
    offAgenda.take(event.subject().id());
  }
}
