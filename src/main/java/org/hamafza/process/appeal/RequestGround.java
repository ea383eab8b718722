package org.hamafza.process.appeal;

import java.time.Instant;
import java.util.Date;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.hamafza.appeal.AppealCourse;
import org.springframework.stereotype.Component;

/** Asks the NGO why it appeals. */
@Component
class RequestGround implements JavaDelegate {

  private final AppealCourse course;

  RequestGround(AppealCourse course) {
    this.course = course;
  }

  @Override
  public void execute(DelegateExecution execution) {
    Instant until = course.wantGround(Appeal.APPEAL_ID.get(execution));
    Appeal.GROUND_DUE.set(execution, Date.from(until));
  }
}
