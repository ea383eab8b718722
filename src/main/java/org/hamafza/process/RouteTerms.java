package org.hamafza.process;

import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/** Sets the time that the route allows for each step, and for the case as a whole. */
@Component
public class RouteTerms {

  private static final List<Variable<String>> TERMS =
      List.of(
          CaseVariables.SCREENING_TERM,
          CaseVariables.DEFICIENCY_TERM,
          CaseVariables.REVIEW_TERM,
          CaseVariables.OPINION_TERM,
          CaseVariables.DECISION_TERM,
          CaseVariables.NOTIFICATION_TERM,
          CaseVariables.TOTAL_TERM);

  private final Rules rules;
  private final CaseTargets targets;

  RouteTerms(Rules rules, CaseTargets targets) {
    this.rules = rules;
    this.targets = targets;
  }

  /** Reads the route and writes all its terms. */
  public void set(DelegateExecution execution) {
    String route = CaseVariables.REVIEW_ROUTE.get(execution);
    Map<String, Object> terms =
        rules.decideOne(execution, "Deadlines", Map.of(CaseVariables.REVIEW_ROUTE.name(), route));
    TERMS.forEach(term -> term.set(execution, (String) terms.get(term.name())));
    targets.set(execution);
  }
}
