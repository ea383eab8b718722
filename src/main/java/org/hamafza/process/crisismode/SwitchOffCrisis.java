package org.hamafza.process.crisismode;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.hamafza.crisis.CrisisCourse;
import org.springframework.stereotype.Component;

/** Ends a crisis; cases that are under way go on as they began. */
@Component
class SwitchOffCrisis implements JavaDelegate {

  private final CrisisCourse course;

  SwitchOffCrisis(CrisisCourse course) {
    this.course = course;
  }

  @Override
  public void execute(DelegateExecution execution) {
    course.switchOff(CrisisMode.DECLARATION_ID.get(execution));
  }
}
