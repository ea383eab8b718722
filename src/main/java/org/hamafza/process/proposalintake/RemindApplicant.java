package org.hamafza.process.proposalintake;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Date;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.hamafza.calendar.Term;
import org.hamafza.process.CaseVariables;
import org.hamafza.proposals.AnswerReminders;
import org.springframework.stereotype.Component;

/** Reminds the NGO of its answer, once, and notes until when it may answer now. */
@Component
class RemindApplicant implements JavaDelegate {

  private final AnswerReminders reminders;

  RemindApplicant(AnswerReminders reminders) {
    this.reminders = reminders;
  }

  @Override
  public void execute(DelegateExecution execution) {
    Term first = Term.parse(CaseVariables.DEFICIENCY_TERM.get(execution));
    LocalDate policyDay = LocalDate.parse(CaseVariables.POLICY_DATE.get(execution));
    Instant due = reminders.remind(CaseVariables.PROPOSAL_ID.get(execution), first, policyDay);
    ProposalIntake.DEFICIENCY_DUE.set(execution, Date.from(due));
    ProposalIntake.APPLICANT_REMINDED.set(execution, true);
  }
}
