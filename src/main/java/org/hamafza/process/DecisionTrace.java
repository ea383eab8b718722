package org.hamafza.process;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.history.event.HistoricDecisionEvaluationEvent;
import org.camunda.bpm.engine.impl.history.event.HistoricDecisionInstanceEntity;
import org.camunda.bpm.engine.impl.history.event.HistoricDecisionOutputInstanceEntity;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.hamafza.decisions.Decisions;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Enters in the record what the decision tasks of the models decided, as delegates' tables are. */
@Component
class DecisionTrace {

  private final ObjectProvider<Decisions> decisions;
  private final ObjectProvider<Cases> cases;

  DecisionTrace(ObjectProvider<Decisions> decisions, ObjectProvider<Cases> cases) {
    this.decisions = decisions;
    this.cases = cases;
  }

  void record(HistoricDecisionEvaluationEvent event) {
    HistoricDecisionInstanceEntity table = event.getRootHistoricDecisionInstance();
    ExecutionEntity execution = Context.getBpmnExecutionContext().getExecution();
    Decisions door = decisions.getObject();
    Map<String, Object> inputs = new LinkedHashMap<>();
    door.variables(table.getDecisionDefinitionId()).forEach(name -> inputs.put(name, null));
    inputs.replaceAll((name, none) -> execution.getVariable(name));
    Map<String, Map<String, Object>> rows = rows(table);
    door.recorded(
        table.getDecisionDefinitionId(),
        inputs,
        List.copyOf(rows.values()),
        rows.keySet().stream().map(key -> key.substring(0, key.lastIndexOf('#'))).toList(),
        cases.getObject().of(execution),
        DecisionReaders.of(table.getDecisionDefinitionKey()));
  }

  /** The outputs by rule, in the order in which the rules matched. */
  private static Map<String, Map<String, Object>> rows(HistoricDecisionInstanceEntity table) {
    Map<String, Map<String, Object>> rows = new LinkedHashMap<>();
    table.getOutputs().stream()
        .map(HistoricDecisionOutputInstanceEntity.class::cast)
        .forEach(
            output ->
                rows.computeIfAbsent(
                        output.getRuleId() + "#" + output.getRuleOrder(),
                        rule -> new LinkedHashMap<>())
                    .put(output.getVariableName(), output.getValue()));
    return rows;
  }
}
