package org.hamafza.process.crisismode;

import java.util.Date;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.hamafza.crisis.CrisisCourse;
import org.springframework.stereotype.Component;

/** Takes over what a look at the crisis came to, and plans the next one. */
@Component
class ConcludeReview implements JavaDelegate {

  private final CrisisCourse course;

  ConcludeReview(CrisisCourse course) {
    this.course = course;
  }

  @Override
  public void execute(DelegateExecution execution) {
    long id = CrisisMode.DECLARATION_ID.get(execution);
    CrisisMode.REVIEW_ANSWER.set(execution, course.reviewAnswer(id).name());
    CrisisMode.REVIEW_AT.set(execution, Date.from(course.planReview(id)));
  }
}
