package org.hamafza.process.crisismode;

import java.util.Date;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.hamafza.crisis.CrisisCourse;
import org.springframework.stereotype.Component;

/** Puts a confirmed crisis in force and notes how long it runs. */
@Component
class DeclareCrisis implements JavaDelegate {

  private final CrisisCourse course;

  DeclareCrisis(CrisisCourse course) {
    this.course = course;
  }

  @Override
  public void execute(DelegateExecution execution) {
    CrisisCourse.Times times = course.declare(CrisisMode.DECLARATION_ID.get(execution));
    CrisisMode.REVIEW_AT.set(execution, Date.from(times.reviewAt()));
    CrisisMode.OFF_AT.set(execution, Date.from(times.offAt()));
  }
}
