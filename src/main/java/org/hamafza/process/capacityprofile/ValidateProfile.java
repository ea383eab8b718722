package org.hamafza.process.capacityprofile;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.hamafza.registry.ProfileVerification;
import org.springframework.stereotype.Component;

/** Checks what was handed in, and tells the NGO that it has arrived. */
@Component
class ValidateProfile implements JavaDelegate {

  private final ProfileVerification verification;

  ValidateProfile(ProfileVerification verification) {
    this.verification = verification;
  }

  @Override
  public void execute(DelegateExecution execution) {
    verification.validate(CapacityProfile.PROFILE_CASE_ID.get(execution));
  }
}
