package org.hamafza.process.proposalintake;

import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.RuntimeService;
import org.hamafza.proposals.Proposal;
import org.hamafza.proposals.ProposalState;
import org.hamafza.proposals.Proposals;
import org.hamafza.registry.FlagKind;
import org.hamafza.registry.NgoStatusChanged;
import org.hamafza.registry.OpenFlags;
import org.springframework.context.event.EventListener;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Component;

/** Tells the cases of one NGO, each by a message of its own, that it is under suspicion or not. */
@Component
class NgoStatusTrigger {

  private final RuntimeService runtime;
  private final Proposals proposals;
  private final OpenFlags flags;

  NgoStatusTrigger(RuntimeService runtime, Proposals proposals, OpenFlags flags) {
    this.runtime = runtime;
    this.proposals = proposals;
    this.flags = flags;
  }

  @EventListener
  void on(NgoStatusChanged event) {
    if (flags.of(event.ngoId()).contains(FlagKind.INTEGRITY_CASE)) {
      tell(event.ngoId(), ProposalState.SCREENING, ProposalIntake.INTEGRITY_CASE_OPENED);
    } else {
      tell(event.ngoId(), ProposalState.HELD, ProposalIntake.INTEGRITY_CASE_ENDED);
    }
  }

  // A case at another step asks for itself when it comes to be checked.
  private void tell(long ngoId, ProposalState state, String message) {
    for (Proposal proposal : proposals.ofNgo(ngoId, state)) {
      try {
        runtime
            .createMessageCorrelation(message)
            .processInstanceBusinessKey(proposal.number())
            .correlateAll();
      } catch (OptimisticLockingException collision) {
        throw new OptimisticLockingFailureException("a case moves on just now", collision);
      }
    }
  }
}
