package org.hamafza.process;

import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.hamafza.decisions.Decisions;
import org.springframework.stereotype.Component;

/** Lets a delegate decide by a table in the version that was deployed with its model. */
@Component
public class Rules {

  private final Decisions decisions;
  private final RepositoryService repository;
  private final Cases cases;

  Rules(Decisions decisions, RepositoryService repository, Cases cases) {
    this.decisions = decisions;
    this.repository = repository;
    this.cases = cases;
  }

  /** The matching rules in order; each a map of output names to values. The answer is recorded. */
  public List<Map<String, Object>> decide(
      DelegateExecution execution, String decision, Map<String, Object> inputs) {
    String deployment =
        repository.getProcessDefinition(execution.getProcessDefinitionId()).getDeploymentId();
    return decisions.decideAsDeployed(
        decision, deployment, inputs, cases.of(execution), DecisionReaders.of(decision));
  }

  /**
   * The one matching rule of a table.
   *
   * @throws IllegalStateException if no rule or more than one matches
   */
  public Map<String, Object> decideOne(
      DelegateExecution execution, String decision, Map<String, Object> inputs) {
    List<Map<String, Object>> rows = decide(execution, decision, inputs);
    if (rows.size() != 1) {
      throw new IllegalStateException(decision + " gave " + rows.size() + " answers");
    }
    return rows.get(0);
  }
}
