package org.hamafza.decisions;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.camunda.bpm.dmn.engine.DmnDecision;
import org.camunda.bpm.dmn.engine.DmnDecisionTableResult;
import org.camunda.bpm.dmn.engine.DmnEngine;
import org.camunda.bpm.dmn.engine.DmnEngineConfiguration;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.DecisionDefinition;
import org.hamafza.shared.CaseRef;
import org.hamafza.shared.Visibility;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Evaluates the deployed decision tables. A table is evaluated only if every variable that it names
 * is given (null is allowed: the table's first rule answers it), because a missing threshold would
 * silently select the last rule.
 */
@Service
public class Decisions {

  private final RepositoryService repository;
  private final ApplicationEventPublisher events;
  private final MatchedRules matched = new MatchedRules();
  private final DmnEngine engine =
      DmnEngineConfiguration.createDefaultDmnEngineConfiguration()
          .customPostDecisionTableEvaluationListeners(List.of(matched))
          .buildEngine();
  private final Map<String, Table> tables = new ConcurrentHashMap<>();

  /** A parsed table with the variables that its expressions name. */
  private record Table(DecisionDefinition definition, DmnDecision decision, Set<String> names) {}

  /** What a table says, and by which of its rules. */
  private record Answer(List<Map<String, Object>> rows, List<String> rules) {}

  Decisions(RepositoryService repository, ApplicationEventPublisher events) {
    this.repository = repository;
    this.events = events;
  }

  /**
   * Decides by the newest version of a table and records it.
   *
   * @throws IllegalArgumentException if a variable that the table names is not given
   */
  @Transactional(propagation = Propagation.MANDATORY)
  public List<Map<String, Object>> decide(
      String decision, Map<String, Object> inputs, CaseRef subject, Visibility visibility) {
    return decide(newest(decision), inputs, subject, visibility);
  }

  /** Decides by the version of a table that was deployed together with a model. */
  @Transactional(propagation = Propagation.MANDATORY)
  public List<Map<String, Object>> decideAsDeployed(
      String decision,
      String deploymentId,
      Map<String, Object> inputs,
      CaseRef subject,
      Visibility visibility) {
    DecisionDefinition definition =
        repository
            .createDecisionDefinitionQuery()
            .deploymentId(deploymentId)
            .decisionDefinitionKey(decision)
            .singleResult();
    return decide(definition, inputs, subject, visibility);
  }

  /** What the newest version of a table would say; nothing is recorded. */
  public List<Map<String, Object>> preview(String decision, Map<String, Object> inputs) {
    return answer(newest(decision).getId(), inputs).rows();
  }

  /** The ids of the rules by which the newest version of a table would say it. */
  public List<String> rules(String decision, Map<String, Object> inputs) {
    return answer(newest(decision).getId(), inputs).rules();
  }

  /** What exactly this version of a table says; for checking the record. */
  public List<Map<String, Object>> evaluate(String definitionId, Map<String, Object> inputs) {
    return answer(definitionId, inputs).rows();
  }

  private Answer answer(String definitionId, Map<String, Object> inputs) {
    Table table = table(definitionId);
    Map<String, Object> given = new LinkedHashMap<>();
    for (String name : table.names()) {
      if (!inputs.containsKey(name)) {
        throw new IllegalArgumentException(
            table.definition().getKey() + " needs the variable " + name);
      }
      given.put(name, inputs.get(name));
    }
    DmnDecisionTableResult result = engine.evaluateDecisionTable(table.decision(), given);
    List<Map<String, Object>> rows = new ArrayList<>();
    result.forEach(row -> rows.add(new LinkedHashMap<>(row.getEntryMap())));
    return new Answer(rows, matched.take());
  }

  /** Records what the engine decided by itself, at a decision task of a model. */
  @Transactional(propagation = Propagation.MANDATORY)
  public void recorded(
      String definitionId,
      Map<String, Object> inputs,
      List<Map<String, Object>> outputs,
      List<String> rules,
      CaseRef subject,
      Visibility visibility) {
    Table table = table(definitionId);
    Map<String, Object> used = new LinkedHashMap<>(inputs);
    used.keySet().retainAll(table.names());
    events.publishEvent(
        new DecisionMade(
            subject,
            visibility,
            table.definition().getKey(),
            table.definition().getVersion(),
            definitionId,
            used,
            outputs,
            rules));
  }

  /** A rule of exactly this version of a table; empty if it has none of that id. */
  public Optional<TableRule> rule(String definitionId, String ruleId) {
    return TableRule.of(repository.getDmnModelInstance(definitionId), ruleId);
  }

  /** The variables that a table names. */
  public Set<String> variables(String definitionId) {
    return table(definitionId).names();
  }

  private List<Map<String, Object>> decide(
      DecisionDefinition definition,
      Map<String, Object> inputs,
      CaseRef subject,
      Visibility visibility) {
    Answer answer = answer(definition.getId(), inputs);
    recorded(definition.getId(), inputs, answer.rows(), answer.rules(), subject, visibility);
    return answer.rows();
  }

  private DecisionDefinition newest(String decision) {
    return repository
        .createDecisionDefinitionQuery()
        .decisionDefinitionKey(decision)
        .latestVersion()
        .singleResult();
  }

  private Table table(String definitionId) {
    return tables.computeIfAbsent(definitionId, this::parse);
  }

  private Table parse(String definitionId) {
    DecisionDefinition definition = repository.getDecisionDefinition(definitionId);
    var model = repository.getDmnModelInstance(definitionId);
    DmnDecision decision =
        engine.parseDecisions(model).stream()
            .filter(each -> each.getKey().equals(definition.getKey()))
            .findFirst()
            .orElseThrow();
    return new Table(definition, decision, TableVariables.of(model));
  }
}
