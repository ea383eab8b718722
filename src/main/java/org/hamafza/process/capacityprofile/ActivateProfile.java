package org.hamafza.process.capacityprofile;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.hamafza.process.CaseVariables;
import org.hamafza.registry.ProfileVerification;
import org.springframework.stereotype.Component;

/** Lets what was verified count. */
@Component
class ActivateProfile implements JavaDelegate {

  private final ProfileVerification verification;

  ActivateProfile(ProfileVerification verification) {
    this.verification = verification;
  }

  @Override
  public void execute(DelegateExecution execution) {
    verification.activate(
        CapacityProfile.PROFILE_CASE_ID.get(execution), CaseVariables.RISK_LEVEL.get(execution));
  }
}
