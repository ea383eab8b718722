package org.hamafza.process.appeal;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.hamafza.appeal.AppealCourse;
import org.springframework.stereotype.Component;

/** Ends an appeal that two persons refuse to hear, and tells the NGO why. */
@Component
class RefuseAppeal implements JavaDelegate {

  private final AppealCourse course;

  RefuseAppeal(AppealCourse course) {
    this.course = course;
  }

  @Override
  public void execute(DelegateExecution execution) {
    course.refuse(Appeal.APPEAL_ID.get(execution));
  }
}
