package org.hamafza.process.appeal;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.hamafza.appeal.AppealCourse;
import org.hamafza.process.Rules;
import org.springframework.stereotype.Component;

/** Lets the table say whether the appeal is to be heard. */
@Component
class JudgeAppeal implements JavaDelegate {

  private final AppealCourse course;
  private final Rules rules;

  JudgeAppeal(AppealCourse course, Rules rules) {
    this.course = course;
    this.rules = rules;
  }

  @Override
  public void execute(DelegateExecution execution) {
    long id = Appeal.APPEAL_ID.get(execution);
    String answer =
        (String)
            rules
                .decideOne(execution, "AppealAdmissible", course.facts(id))
                .get(Appeal.APPEAL_ADMISSIBLE.name());
    if (Appeal.DATA_INCOMPLETE.equals(answer)) {
      throw new IllegalStateException("the table had not all it needs about appeal " + id);
    }
    course.judge(id, answer);
    Appeal.APPEAL_ADMISSIBLE.set(execution, answer);
  }
}
