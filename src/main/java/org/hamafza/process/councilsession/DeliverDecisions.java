package org.hamafza.process.councilsession;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.hamafza.council.SessionCourse;
import org.springframework.stereotype.Component;

/** Closes the session and tells each case what was decided, unless a vote is to be repeated. */
@Component
class DeliverDecisions implements JavaDelegate {

  private final SessionCourse course;

  DeliverDecisions(SessionCourse course) {
    this.course = course;
  }

  @Override
  public void execute(DelegateExecution execution) {
    boolean closed = course.close(CouncilSession.SESSION_ID.get(execution));
    CouncilSession.SESSION_CLOSED.set(execution, closed);
  }
}
