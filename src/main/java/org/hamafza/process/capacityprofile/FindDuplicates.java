package org.hamafza.process.capacityprofile;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.hamafza.registry.ProfileVerification;
import org.springframework.stereotype.Component;

/** Looks for NGOs that may be the same. */
@Component
class FindDuplicates implements JavaDelegate {

  private final ProfileVerification verification;

  FindDuplicates(ProfileVerification verification) {
    this.verification = verification;
  }

  @Override
  public void execute(DelegateExecution execution) {
    CapacityProfile.DUPLICATE_FOUND.set(
        execution, verification.findDuplicates(CapacityProfile.PROFILE_CASE_ID.get(execution)));
  }
}
