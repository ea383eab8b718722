package org.hamafza.process.capacityprofile;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.hamafza.registry.ProfileVerification;
import org.springframework.stereotype.Component;

/** Takes over whether the secretary confirmed the verdict. */
@Component
class ConcludeConfirmation implements JavaDelegate {

  private final ProfileVerification verification;

  ConcludeConfirmation(ProfileVerification verification) {
    this.verification = verification;
  }

  @Override
  public void execute(DelegateExecution execution) {
    CapacityProfile.PROFILE_CONFIRMED.set(
        execution, verification.isConfirmed(CapacityProfile.PROFILE_CASE_ID.get(execution)));
  }
}
