package org.hamafza.process.capacityprofile;

import java.time.LocalDate;
import java.util.Date;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.hamafza.process.CaseVariables;
import org.hamafza.registry.ProfileVerification;
import org.springframework.stereotype.Component;

/** Sends the profile back to the NGO and notes until when it may answer. */
@Component
class RequestCompletion implements JavaDelegate {

  private final ProfileVerification verification;

  RequestCompletion(ProfileVerification verification) {
    this.verification = verification;
  }

  @Override
  public void execute(DelegateExecution execution) {
    CapacityProfile.ANSWER_LIMIT.set(
        execution,
        Date.from(
            verification.requestCompletion(
                CapacityProfile.PROFILE_CASE_ID.get(execution),
                LocalDate.parse(CaseVariables.POLICY_DATE.get(execution)))));
  }
}
