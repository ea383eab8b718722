package org.hamafza.process.councilsession;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.hamafza.council.SessionCourse;
import org.springframework.stereotype.Component;

/** Opens the session and freezes its roll. */
@Component
class OpenSession implements JavaDelegate {

  private final SessionCourse course;

  OpenSession(SessionCourse course) {
    this.course = course;
  }

  @Override
  public void execute(DelegateExecution execution) {
    course.open(CouncilSession.SESSION_ID.get(execution));
  }
}
