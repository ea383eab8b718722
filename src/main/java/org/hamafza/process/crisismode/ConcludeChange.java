package org.hamafza.process.crisismode;

import java.util.Date;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.hamafza.crisis.CrisisCourse;
import org.springframework.stereotype.Component;

/** Brings a renewal or an early end into effect if two persons want it. */
@Component
class ConcludeChange implements JavaDelegate {

  private final CrisisCourse course;

  ConcludeChange(CrisisCourse course) {
    this.course = course;
  }

  @Override
  public void execute(DelegateExecution execution) {
    long id = CrisisMode.DECLARATION_ID.get(execution);
    CrisisMode.CRISIS_ENDED.set(execution, course.concludeChange(id));
    CrisisCourse.Times times = course.times(id);
    CrisisMode.REVIEW_AT.set(execution, Date.from(times.reviewAt()));
    CrisisMode.OFF_AT.set(execution, Date.from(times.offAt()));
  }
}
