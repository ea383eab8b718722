package org.hamafza.process.proposalintake;

import java.time.Instant;
import java.util.Date;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.hamafza.calendar.Term;
import org.hamafza.process.CaseVariables;
import org.hamafza.proposals.Screening;
import org.springframework.stereotype.Component;

/** Sends the proposal back to the NGO and notes until when it may answer. */
@Component
class SendDeficiencyNotice implements JavaDelegate {

  private final Screening screening;

  SendDeficiencyNotice(Screening screening) {
    this.screening = screening;
  }

  @Override
  public void execute(DelegateExecution execution) {
    Term term = Term.parse(CaseVariables.DEFICIENCY_TERM.get(execution));
    Instant due = screening.sendDeficiencyNotice(CaseVariables.PROPOSAL_ID.get(execution), term);
    ProposalIntake.DEFICIENCY_DUE.set(execution, Date.from(due));
    ProposalIntake.APPLICANT_REMINDED.set(execution, false);
  }
}
