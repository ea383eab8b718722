package org.hamafza.process.councilsession;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.hamafza.council.SessionMinutes;
import org.springframework.stereotype.Component;

/** Publishes the signed minutes with their resolutions. */
@Component
class PublishResolutions implements JavaDelegate {

  private final SessionMinutes minutes;

  PublishResolutions(SessionMinutes minutes) {
    this.minutes = minutes;
  }

  @Override
  public void execute(DelegateExecution execution) {
    minutes.publish(CouncilSession.SESSION_ID.get(execution));
  }
}
