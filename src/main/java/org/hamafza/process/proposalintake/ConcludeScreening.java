package org.hamafza.process.proposalintake;

import java.time.LocalDate;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.hamafza.process.CaseVariables;
import org.hamafza.proposals.Screening;
import org.springframework.stereotype.Component;

/** Takes over what follows from the officer's decision. */
@Component
class ConcludeScreening implements JavaDelegate {

  private final Screening screening;

  ConcludeScreening(Screening screening) {
    this.screening = screening;
  }

  @Override
  public void execute(DelegateExecution execution) {
    LocalDate policyDay = LocalDate.parse(CaseVariables.POLICY_DATE.get(execution));
    Screening.Conclusion conclusion =
        screening.conclude(CaseVariables.PROPOSAL_ID.get(execution), policyDay);
    ProposalIntake.SCREENING_OUTCOME.set(execution, conclusion.name());
    if (conclusion == Screening.Conclusion.PASS) {
      CaseVariables.INTAKE_OUTCOME.set(execution, ProposalIntake.ADMITTED);
    }
  }
}
