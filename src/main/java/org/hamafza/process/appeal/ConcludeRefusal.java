package org.hamafza.process.appeal;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.hamafza.appeal.AppealCourse;
import org.springframework.stereotype.Component;

/** Takes over whether a second person refuses to hear the appeal too. */
@Component
class ConcludeRefusal implements JavaDelegate {

  private final AppealCourse course;

  ConcludeRefusal(AppealCourse course) {
    this.course = course;
  }

  @Override
  public void execute(DelegateExecution execution) {
    Appeal.REFUSAL_CONFIRMED.set(
        execution, course.refusalConfirmed(Appeal.APPEAL_ID.get(execution)));
  }
}
