package org.hamafza.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.hamafza.calendar.Term;
import org.hamafza.proposals.Proposal;
import org.hamafza.proposals.Proposals;
import org.hamafza.tasks.CaseClocks;
import org.springframework.stereotype.Component;

/** Sets until when the route wants a case to be decided. */
@Component
class CaseTargets {

  private final Proposals proposals;
  private final CaseClocks clocks;

  CaseTargets(Proposals proposals, CaseClocks clocks) {
    this.proposals = proposals;
    this.clocks = clocks;
  }

  void set(DelegateExecution execution) {
    Proposal proposal = proposals.get(CaseVariables.PROPOSAL_ID.get(execution));
    Term total = Term.parse(CaseVariables.TOTAL_TERM.get(execution));
    clocks.allow(proposals.ref(proposal), proposal.submittedAt(), total);
  }
}
