package org.hamafza.process.proposalreview;

import java.util.LinkedHashMap;
import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.hamafza.process.CaseVariables;
import org.hamafza.process.Rules;
import org.hamafza.process.Variable;
import org.hamafza.review.Reviews;
import org.springframework.stereotype.Component;

/** Lets the table say which reviewers the proposal needs. */
@Component
class DetermineReviewers implements JavaDelegate {

  private final Rules rules;
  private final Reviews reviews;

  DetermineReviewers(Rules rules, Reviews reviews) {
    this.rules = rules;
    this.reviews = reviews;
  }

  @Override
  public void execute(DelegateExecution execution) {
    Map<String, Object> inputs = new LinkedHashMap<>();
    for (Variable<?> input :
        new Variable<?>[] {
          CaseVariables.REVIEW_ROUTE,
          CaseVariables.REQUESTED,
          CaseVariables.SCOPE_LEVEL,
          CaseVariables.VULNERABLE,
          CaseVariables.PUBLIC_FUNDRAISING,
          CaseVariables.FOREIGN_MONEY,
          CaseVariables.AMOUNT_SMALL,
          CaseVariables.AMOUNT_MEDIUM
        }) {
      inputs.put(input.name(), input.get(execution));
    }
    reviews.require(
        CaseVariables.PROPOSAL_ID.get(execution),
        rules.decide(execution, "RequiredReviewers", inputs));
  }
}
