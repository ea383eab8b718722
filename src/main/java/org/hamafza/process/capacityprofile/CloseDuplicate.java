package org.hamafza.process.capacityprofile;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.hamafza.registry.ProfileVerification;
import org.springframework.stereotype.Component;

/** Ends the verification because the NGO is known already. */
@Component
class CloseDuplicate implements JavaDelegate {

  private final ProfileVerification verification;

  CloseDuplicate(ProfileVerification verification) {
    this.verification = verification;
  }

  @Override
  public void execute(DelegateExecution execution) {
    verification.closeAsDuplicate(CapacityProfile.PROFILE_CASE_ID.get(execution));
  }
}
