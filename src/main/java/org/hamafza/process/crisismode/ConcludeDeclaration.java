package org.hamafza.process.crisismode;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.hamafza.crisis.CrisisCourse;
import org.springframework.stereotype.Component;

/** Takes over what the chair has said about a proposed crisis. */
@Component
class ConcludeDeclaration implements JavaDelegate {

  private final CrisisCourse course;

  ConcludeDeclaration(CrisisCourse course) {
    this.course = course;
  }

  @Override
  public void execute(DelegateExecution execution) {
    CrisisMode.DECLARATION_CONFIRMED.set(
        execution, course.concludeDeclaration(CrisisMode.DECLARATION_ID.get(execution)));
  }
}
