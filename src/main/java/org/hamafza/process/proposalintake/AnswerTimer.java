package org.hamafza.process.proposalintake;

import java.util.Date;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.hamafza.tasks.DeadlineKind;
import org.hamafza.tasks.DeadlineShifted;
import org.hamafza.tasks.DeadlinesShifted;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Keeps the timer after which an unanswered proposal lapses in step with the NGO's own time. */
@Component
class AnswerTimer {

  private static final String TIMER = "Timer_AnswerOverdue";

  private final RuntimeService runtime;
  private final ManagementService jobs;

  AnswerTimer(RuntimeService runtime, ManagementService jobs) {
    this.runtime = runtime;
    this.jobs = jobs;
  }

  @EventListener
  void on(DeadlinesShifted shifted) {
    shifted.events().stream()
        .filter(each -> each.deadline() == DeadlineKind.ANSWER)
        .forEach(this::move);
  }

  private void move(DeadlineShifted shift) {
    Date due = Date.from(shift.after());
    runtime
        .createProcessInstanceQuery()
        .processInstanceBusinessKey(shift.subject().number(), ProposalIntake.ID)
        .list()
        .forEach(
            instance -> {
              runtime.setVariable(instance.getId(), ProposalIntake.DEFICIENCY_DUE.name(), due);
              jobs.createJobQuery()
                  .processInstanceId(instance.getId())
                  .activityId(TIMER)
                  .list()
                  .forEach(job -> jobs.setJobDuedate(job.getId(), due));
            });
  }
}
