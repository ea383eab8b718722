package org.hamafza.process.capacityprofile;

import java.time.LocalDate;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.hamafza.process.CaseVariables;
import org.hamafza.registry.ProfileVerification;
import org.springframework.stereotype.Component;

/** Takes over what follows from the officer's verdict. */
@Component
class ConcludeVerification implements JavaDelegate {

  private final ProfileVerification verification;

  ConcludeVerification(ProfileVerification verification) {
    this.verification = verification;
  }

  @Override
  public void execute(DelegateExecution execution) {
    CapacityProfile.VERIFICATION_OUTCOME.set(
        execution,
        verification
            .conclude(
                CapacityProfile.PROFILE_CASE_ID.get(execution),
                LocalDate.parse(CaseVariables.POLICY_DATE.get(execution)))
            .name());
  }
}
