package org.hamafza.process;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.hamafza.proposals.Screening;
import org.springframework.stereotype.Component;

/** The inputs of the tables about a proposal, with the limits that were frozen with its case. */
@Component
public class CaseFacts {

  private static final List<Variable<?>> FROZEN =
      List.of(
          CaseVariables.AMOUNT_SMALL,
          CaseVariables.AMOUNT_MEDIUM,
          CaseVariables.AMOUNT_LARGE,
          CaseVariables.AMOUNT_FAST_TRACK,
          CaseVariables.RISK_LEVEL,
          CaseVariables.REVIEW_ROUTE);

  private final Screening screening;

  CaseFacts(Screening screening) {
    this.screening = screening;
  }

  /** By the names of the tables' columns; risk and route once they have been decided. */
  public Map<String, Object> of(DelegateExecution execution) {
    return of(CaseVariables.PROPOSAL_ID.get(execution), execution.getVariables());
  }

  /** The same of a case that is looked at from outside, by the variables of its process. */
  public Map<String, Object> of(long proposalId, Map<String, Object> variables) {
    LocalDate policyDay = LocalDate.parse((String) variables.get(CaseVariables.POLICY_DATE.name()));
    Map<String, Object> facts = new HashMap<>(screening.facts(proposalId, policyDay));
    for (Variable<?> variable : FROZEN) {
      Object value = variables.get(variable.name());
      if (value != null) {
        facts.put(variable.name(), value);
      }
    }
    return facts;
  }
}
