package org.hamafza.process.proposalintake;

import java.time.LocalDate;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.hamafza.process.CaseFacts;
import org.hamafza.process.CaseVariables;
import org.hamafza.process.Rules;
import org.hamafza.proposals.FindingCounts;
import org.hamafza.proposals.Screening;
import org.springframework.stereotype.Component;

/** Checks the conditions of eligibility and counts what was found. */
@Component
class CheckEligibility implements JavaDelegate {

  private static final String HOLDING = "HoldFile";

  private final CaseFacts facts;
  private final Rules rules;
  private final Screening screening;

  CheckEligibility(CaseFacts facts, Rules rules, Screening screening) {
    this.facts = facts;
    this.rules = rules;
    this.screening = screening;
  }

  @Override
  public void execute(DelegateExecution execution) {
    screening.keepNgo(CaseVariables.PROPOSAL_ID.get(execution));
    FindingCounts counts =
        screening.keepRules(
            CaseVariables.PROPOSAL_ID.get(execution),
            LocalDate.parse(CaseVariables.POLICY_DATE.get(execution)),
            rules.decide(execution, "Eligibility", facts.of(execution)));
    ProposalIntake.INCOMPLETE.set(execution, counts.incomplete());
    // A case goes its way by the model with which it began; the first ones knew no holding.
    boolean holds = execution.getBpmnModelInstance().getModelElementById(HOLDING) != null;
    ProposalIntake.BLOCKERS_FINAL.set(
        execution, counts.blockersFinal() + (holds ? 0 : counts.holds()));
    ProposalIntake.HOLDS.set(execution, counts.holds());
    ProposalIntake.BLOCKERS_CURABLE.set(execution, counts.blockersCurable());
    ProposalIntake.DOCUMENTS_MISSING.set(execution, counts.documentsMissing());
    ProposalIntake.WARNINGS.set(execution, counts.warnings());
  }
}
