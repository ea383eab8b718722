package org.hamafza.process.capacityprofile;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.hamafza.process.CaseVariables;
import org.hamafza.registry.ProfileVerification;
import org.springframework.stereotype.Component;

/** Takes what the table of risk asks about the NGO by itself, without any project. */
@Component
class GatherProfileFacts implements JavaDelegate {

  private final ProfileVerification verification;

  GatherProfileFacts(ProfileVerification verification) {
    this.verification = verification;
  }

  @Override
  public void execute(DelegateExecution execution) {
    CaseVariables.GRADE.set(
        execution, verification.grade(CapacityProfile.PROFILE_CASE_ID.get(execution)));
    CaseVariables.REQUESTED.set(execution, 0L);
    CaseVariables.FOREIGN_MONEY.set(execution, false);
    CaseVariables.VULNERABLE.set(execution, false);
    CaseVariables.SAFEGUARDING_POLICY.set(execution, false);
  }
}
