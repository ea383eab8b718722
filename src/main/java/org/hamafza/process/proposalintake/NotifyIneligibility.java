package org.hamafza.process.proposalintake;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.hamafza.process.CaseFacts;
import org.hamafza.process.CaseVariables;
import org.hamafza.process.Rules;
import org.hamafza.proposals.Screening;
import org.springframework.stereotype.Component;

/** Ends a case that may not be admitted, and tells the NGO why. */
@Component
class NotifyIneligibility implements JavaDelegate {

  private final CaseFacts facts;
  private final Rules rules;
  private final Screening screening;

  NotifyIneligibility(CaseFacts facts, Rules rules, Screening screening) {
    this.facts = facts;
    this.rules = rules;
    this.screening = screening;
  }

  @Override
  public void execute(DelegateExecution execution) {
    screening.declareIneligible(
        CaseVariables.PROPOSAL_ID.get(execution),
        rules.decide(execution, "Eligibility", facts.of(execution)));
    CaseVariables.INTAKE_OUTCOME.set(execution, ProposalIntake.NOT_ELIGIBLE);
  }
}
