package org.hamafza.decisions;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.dmn.engine.DmnDecision;
import org.camunda.bpm.dmn.engine.DmnEngine;
import org.camunda.bpm.dmn.engine.DmnEngineConfiguration;
import org.camunda.bpm.dmn.engine.delegate.DmnEvaluatedDecisionRule;
import org.camunda.bpm.dmn.engine.impl.DefaultDmnEngineConfiguration;

/** Evaluates tables on a bare engine and tells which rules fired. */
final class TableRunner {

  private final List<String> firing = new ArrayList<>();
  private final Map<DecisionFile, Parsed> parsed = new HashMap<>();
  private final DmnEngine engine;

  TableRunner() {
    DefaultDmnEngineConfiguration configuration =
        (DefaultDmnEngineConfiguration)
            DmnEngineConfiguration.createDefaultDmnEngineConfiguration();
    configuration
        .getCustomPostDecisionTableEvaluationListeners()
        .add(
            event ->
                event.getMatchingRules().stream()
                    .map(DmnEvaluatedDecisionRule::getId)
                    .forEach(firing::add));
    engine = configuration.buildEngine();
  }

  Answer run(DecisionFile file, Map<String, Object> inputs) {
    Parsed table = parsed.computeIfAbsent(file, this::parse);
    firing.clear();
    List<Map<String, Object>> rows = new ArrayList<>();
    for (var result : engine.evaluateDecisionTable(table.decision(), inputs)) {
      Map<String, Object> row = new LinkedHashMap<>();
      table.outputs().forEach(output -> row.put(output, result.getEntry(output)));
      rows.add(row);
    }
    return new Answer(List.copyOf(firing), rows);
  }

  private Parsed parse(DecisionFile file) {
    return new Parsed(engine.parseDecision(file.decision(), file.model()), file.outputs());
  }

  private record Parsed(DmnDecision decision, List<String> outputs) {}

  /** The rules that fired and the rows they gave, values in the order of the output columns. */
  record Answer(List<String> rules, List<Map<String, Object>> rows) {

    List<String> collected() {
      return rows.stream()
          .map(row -> String.join("/", row.values().stream().map(String::valueOf).toList()))
          .toList();
    }

    Object first() {
      return rows.get(0).values().iterator().next();
    }
  }
}
