package org.hamafza.process;

import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Takes from the file what the tables of risk and route ask. */
@Component
class GatherFacts implements JavaDelegate {

  private static final List<Variable<?>> WANTED =
      List.of(
          CaseVariables.REQUESTED,
          CaseVariables.SCOPE_LEVEL,
          CaseVariables.GRADE,
          CaseVariables.FOREIGN_MONEY,
          CaseVariables.VULNERABLE,
          CaseVariables.SAFEGUARDING_POLICY,
          CaseVariables.CRISIS_MODE,
          CaseVariables.CRISIS_RELATED,
          CaseVariables.PUBLIC_FUNDRAISING,
          CaseVariables.SPONSOR_AGENCY);

  private final CaseFacts facts;

  GatherFacts(CaseFacts facts) {
    this.facts = facts;
  }

  @Override
  public void execute(DelegateExecution execution) {
    Map<String, Object> known = facts.of(execution);
    WANTED.forEach(variable -> set(variable, execution, known));
  }

  private static <T> void set(
      Variable<T> variable, DelegateExecution execution, Map<String, Object> known) {
    variable.set(execution, variable.type().cast(known.get(variable.name())));
  }
}
