package org.hamafza.process.appeal;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.hamafza.appeal.AppealCourse;
import org.springframework.stereotype.Component;

/** Tells the chair that an appeal takes longer than it may. */
@Component
class TellChairOfAppeal implements JavaDelegate {

  private final AppealCourse course;

  TellChairOfAppeal(AppealCourse course) {
    this.course = course;
  }

  @Override
  public void execute(DelegateExecution execution) {
    course.overdue(Appeal.APPEAL_ID.get(execution));
  }
}
