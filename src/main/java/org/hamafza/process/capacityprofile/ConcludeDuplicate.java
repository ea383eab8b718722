package org.hamafza.process.capacityprofile;

import java.time.LocalDate;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.hamafza.process.CaseVariables;
import org.hamafza.registry.ProfileVerification;
import org.springframework.stereotype.Component;

/** Takes over what the officer decided about possible duplicates. */
@Component
class ConcludeDuplicate implements JavaDelegate {

  private final ProfileVerification verification;

  ConcludeDuplicate(ProfileVerification verification) {
    this.verification = verification;
  }

  @Override
  public void execute(DelegateExecution execution) {
    CapacityProfile.DUPLICATE_OUTCOME.set(
        execution,
        verification
            .concludeDuplicate(
                CapacityProfile.PROFILE_CASE_ID.get(execution),
                LocalDate.parse(CaseVariables.POLICY_DATE.get(execution)))
            .name());
  }
}
