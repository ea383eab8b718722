package org.hamafza.process.councilsession;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.hamafza.council.SessionCourse;
import org.springframework.stereotype.Component;

/** Records that the council could not meet and hands its items back. */
@Component
class RecordNonMeeting implements JavaDelegate {

  private final SessionCourse course;

  RecordNonMeeting(SessionCourse course) {
    this.course = course;
  }

  @Override
  public void execute(DelegateExecution execution) {
    boolean again = course.recordNonMeeting(CouncilSession.SESSION_ID.get(execution));
    CouncilSession.CALLED_AGAIN.set(execution, again);
  }
}
