package org.hamafza.process.proposalintake;

import java.time.LocalDate;
import java.util.Date;
import java.util.Optional;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.hamafza.calendar.Term;
import org.hamafza.process.CaseVariables;
import org.hamafza.proposals.Synergies;
import org.springframework.stereotype.Component;

/** Asks the NGO what it thinks of the officer's offer, if one was made. */
@Component
class ConcludeOffer implements JavaDelegate {

  private final Synergies synergies;

  ConcludeOffer(Synergies synergies) {
    this.synergies = synergies;
  }

  @Override
  public void execute(DelegateExecution execution) {
    Term pace = Term.parse(CaseVariables.DEFICIENCY_TERM.get(execution));
    LocalDate policyDay = LocalDate.parse(CaseVariables.POLICY_DATE.get(execution));
    Optional<Synergies.Asked> asked =
        synergies.ask(CaseVariables.PROPOSAL_ID.get(execution), pace, policyDay);
    ProposalIntake.OFFER_MADE.set(execution, asked.isPresent());
    asked.ifPresent(
        each -> {
          ProposalIntake.SYNERGY_TERM.set(execution, each.term().toString());
          ProposalIntake.SYNERGY_DUE.set(execution, Date.from(each.due()));
        });
  }
}
