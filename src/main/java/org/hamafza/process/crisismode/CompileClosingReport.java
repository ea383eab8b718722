package org.hamafza.process.crisismode;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.hamafza.crisis.CrisisCourse;
import org.springframework.stereotype.Component;

/** Adds up what came of a crisis that is over. */
@Component
class CompileClosingReport implements JavaDelegate {

  private final CrisisCourse course;

  CompileClosingReport(CrisisCourse course) {
    this.course = course;
  }

  @Override
  public void execute(DelegateExecution execution) {
    course.compileReport(CrisisMode.DECLARATION_ID.get(execution));
  }
}
