package org.hamafza.process.proposalintake;

import java.time.LocalDate;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.hamafza.process.CaseVariables;
import org.hamafza.proposals.Screening;
import org.hamafza.proposals.Synergies;
import org.springframework.stereotype.Component;

/** Takes over what follows from the officer's decision. */
@Component
class ConcludeScreening implements JavaDelegate {

  private static final String ADMISSION = "AdmitProposal";

  private final Screening screening;
  private final Synergies synergies;
  private final AdmitProposal admission;

  ConcludeScreening(Screening screening, Synergies synergies, AdmitProposal admission) {
    this.screening = screening;
    this.synergies = synergies;
    this.admission = admission;
  }

  @Override
  public void execute(DelegateExecution execution) {
    long proposalId = CaseVariables.PROPOSAL_ID.get(execution);
    LocalDate policyDay = LocalDate.parse(CaseVariables.POLICY_DATE.get(execution));
    Screening.Conclusion conclusion = screening.conclude(proposalId, policyDay);
    ProposalIntake.SCREENING_OUTCOME.set(execution, conclusion.name());
    if (conclusion != Screening.Conclusion.PASS) {
      return;
    }
    ProposalIntake.SIMILAR_FOUND.set(execution, synergies.arePossible(proposalId));
    // A case goes its way by the model with which it began; the first ones admitted in this step.
    if (execution.getBpmnModelInstance().getModelElementById(ADMISSION) == null) {
      admission.execute(execution);
    }
  }
}
