package org.hamafza.process.proposalapproval;

import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.hamafza.process.CaseFacts;
import org.hamafza.process.CaseVariables;
import org.hamafza.process.GroupNeeds;
import org.hamafza.process.Rules;
import org.hamafza.proposals.Proposal;
import org.hamafza.proposals.Proposals;
import org.springframework.stereotype.Component;

/** Finds out what a case that was approved on appeal needs to be carried out. */
@Component
class PrepareExecution implements JavaDelegate {

  private final Proposals proposals;
  private final CaseFacts facts;
  private final Rules rules;
  private final GroupNeeds needs;

  PrepareExecution(Proposals proposals, CaseFacts facts, Rules rules, GroupNeeds needs) {
    this.proposals = proposals;
    this.facts = facts;
    this.rules = rules;
    this.needs = needs;
  }

  @Override
  public void execute(DelegateExecution execution) {
    Proposal proposal = proposals.get(CaseVariables.PROPOSAL_ID.get(execution));
    Map<String, Object> known = facts.of(execution);
    Object risk = rules.decideOne(execution, "RiskLevel", known).get("riskLevel");
    CaseVariables.RISK_LEVEL.set(execution, (String) risk);
    CaseVariables.REVIEW_ROUTE.set(execution, CaseVariables.COUNCIL_REGULAR);
    CaseVariables.REQUESTED.set(execution, (Long) known.get(CaseVariables.REQUESTED.name()));
    CaseVariables.CRISIS_RELATED.set(
        execution, (Boolean) known.get(CaseVariables.CRISIS_RELATED.name()));
    CaseVariables.WORKING_GROUP_NEEDED.set(execution, needs.needed(execution, proposal));
  }
}
