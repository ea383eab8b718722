package org.hamafza.process.operator;

import java.util.List;
import java.util.stream.Stream;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.repository.DecisionDefinition;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.springframework.stereotype.Component;

/** The models that rule new cases, and how many cases still follow an older version. */
@Component
class DeployedModels {

  /** A model or decision table; counts are null for a table. */
  public record Deployed(
      String key, boolean decision, int version, Long running, Long onOlderVersions) {}

  private final RepositoryService repository;
  private final RuntimeService runtime;

  DeployedModels(RepositoryService repository, RuntimeService runtime) {
    this.repository = repository;
    this.runtime = runtime;
  }

  List<Deployed> latest() {
    Stream<Deployed> processes =
        repository
            .createProcessDefinitionQuery()
            .latestVersion()
            .orderByProcessDefinitionKey()
            .asc()
            .list()
            .stream()
            .map(this::process);
    Stream<Deployed> decisions =
        repository
            .createDecisionDefinitionQuery()
            .latestVersion()
            .orderByDecisionDefinitionKey()
            .asc()
            .list()
            .stream()
            .map(DeployedModels::decision);
    return Stream.concat(processes, decisions).toList();
  }

  private Deployed process(ProcessDefinition model) {
    long all = runtime.createProcessInstanceQuery().processDefinitionKey(model.getKey()).count();
    long latest = runtime.createProcessInstanceQuery().processDefinitionId(model.getId()).count();
    return new Deployed(model.getKey(), false, model.getVersion(), all, all - latest);
  }

  private static Deployed decision(DecisionDefinition table) {
    return new Deployed(table.getKey(), true, table.getVersion(), null, null);
  }
}
