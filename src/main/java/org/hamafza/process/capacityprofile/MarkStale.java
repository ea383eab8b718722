package org.hamafza.process.capacityprofile;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.hamafza.registry.ProfileVerification;
import org.springframework.stereotype.Component;

/** Ends the verification because the NGO did not answer. */
@Component
class MarkStale implements JavaDelegate {

  private final ProfileVerification verification;

  MarkStale(ProfileVerification verification) {
    this.verification = verification;
  }

  @Override
  public void execute(DelegateExecution execution) {
    verification.markStale(CapacityProfile.PROFILE_CASE_ID.get(execution));
  }
}
