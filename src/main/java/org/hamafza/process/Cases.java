package org.hamafza.process;

import org.camunda.bpm.engine.delegate.VariableScope;
import org.hamafza.proposals.Proposals;
import org.hamafza.shared.CaseRef;
import org.springframework.stereotype.Component;

/** Tells which case an execution belongs to. */
@Component
public class Cases {

  private final Proposals proposals;

  Cases(Proposals proposals) {
    this.proposals = proposals;
  }

  /** The proposal that the execution is about; otherwise its council. */
  public CaseRef of(VariableScope execution) {
    Long proposalId = (Long) execution.getVariable(CaseVariables.PROPOSAL_ID.name());
    return proposalId == null
        ? CaseRef.council((Long) execution.getVariable(CaseVariables.COUNCIL_ID.name()))
        : proposals.ref(proposalId);
  }
}
