package org.hamafza.process.councilsession;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.hamafza.council.SessionMinutes;
import org.springframework.stereotype.Component;

/** Says whether somebody has still to sign in place of another who refused. */
@Component
class ConcludeSignatures implements JavaDelegate {

  private final SessionMinutes minutes;

  ConcludeSignatures(SessionMinutes minutes) {
    this.minutes = minutes;
  }

  @Override
  public void execute(DelegateExecution execution) {
    boolean missing = minutes.signatureMissing(CouncilSession.SESSION_ID.get(execution));
    CouncilSession.SIGNATURE_MISSING.set(execution, missing);
  }
}
