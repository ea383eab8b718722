package org.hamafza.process.appeal;

import java.util.Date;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.hamafza.appeal.AppealCourse;
import org.springframework.stereotype.Component;

/** Invites the NGO and those who hear it. */
@Component
class ConveneHearing implements JavaDelegate {

  private final AppealCourse course;

  ConveneHearing(AppealCourse course) {
    this.course = course;
  }

  @Override
  public void execute(DelegateExecution execution) {
    long id = Appeal.APPEAL_ID.get(execution);
    Appeal.HEARING_AT.set(execution, Date.from(course.convene(id)));
    Appeal.PANEL_SIZE.set(execution, course.panelSize(id));
  }
}
