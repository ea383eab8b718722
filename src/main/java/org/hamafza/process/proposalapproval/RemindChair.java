package org.hamafza.process.proposalapproval;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.hamafza.council.DecisionReminders;
import org.hamafza.process.CaseVariables;
import org.springframework.stereotype.Component;

/** Tells the chair that the council has let a case wait too long. */
@Component
class RemindChair implements JavaDelegate {

  private final DecisionReminders reminders;

  RemindChair(DecisionReminders reminders) {
    this.reminders = reminders;
  }

  @Override
  public void execute(DelegateExecution execution) {
    reminders.tellChair(CaseVariables.PROPOSAL_ID.get(execution));
  }
}
