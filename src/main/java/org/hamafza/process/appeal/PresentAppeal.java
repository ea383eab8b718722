package org.hamafza.process.appeal;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.hamafza.appeal.AppealCourse;
import org.springframework.stereotype.Component;

/** Lays before the council what the panel proposes. */
@Component
class PresentAppeal implements JavaDelegate {

  private final AppealCourse course;

  PresentAppeal(AppealCourse course) {
    this.course = course;
  }

  @Override
  public void execute(DelegateExecution execution) {
    course.propose(Appeal.APPEAL_ID.get(execution));
  }
}
