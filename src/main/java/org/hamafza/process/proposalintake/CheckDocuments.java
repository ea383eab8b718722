package org.hamafza.process.proposalintake;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.hamafza.process.CaseFacts;
import org.hamafza.process.CaseVariables;
import org.hamafza.process.Rules;
import org.hamafza.proposals.Screening;
import org.springframework.stereotype.Component;

/** Finds out which of the required documents are missing. */
@Component
class CheckDocuments implements JavaDelegate {

  private final CaseFacts facts;
  private final Rules rules;
  private final Screening screening;

  CheckDocuments(CaseFacts facts, Rules rules, Screening screening) {
    this.facts = facts;
    this.rules = rules;
    this.screening = screening;
  }

  @Override
  public void execute(DelegateExecution execution) {
    screening.keepDocuments(
        CaseVariables.PROPOSAL_ID.get(execution),
        rules.decide(execution, "DocumentChecklist", facts.of(execution)));
  }
}
