package org.hamafza.decisions;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.camunda.bpm.model.dmn.DmnModelInstance;
import org.camunda.bpm.model.dmn.instance.DecisionTable;
import org.camunda.bpm.model.dmn.instance.Input;
import org.camunda.bpm.model.dmn.instance.InputEntry;
import org.camunda.bpm.model.dmn.instance.Rule;

/**
 * A rule of a decision table as its version writes it.
 *
 * @param row counted from 1, as in the table
 * @param rows how many rules the table has
 * @param conditions those columns in which the rule demands something
 */
public record TableRule(int row, int rows, List<Condition> conditions) {

  /** What the rule demands of an input, as a test of the expression language FEEL. */
  public record Condition(String input, String test) {}

  /** The name of the first column of every table, which guards against missing values. */
  public static final String GUARD = "missing";

  static Optional<TableRule> of(DmnModelInstance model, String ruleId) {
    DecisionTable table = model.getModelElementsByType(DecisionTable.class).iterator().next();
    List<Rule> rules = List.copyOf(table.getRules());
    for (int row = 0; row < rules.size(); row++) {
      if (rules.get(row).getId().equals(ruleId)) {
        return Optional.of(new TableRule(row + 1, rules.size(), conditions(table, rules.get(row))));
      }
    }
    return Optional.empty();
  }

  private static List<Condition> conditions(DecisionTable table, Rule rule) {
    List<Input> inputs = List.copyOf(table.getInputs());
    List<InputEntry> entries = List.copyOf(rule.getInputEntries());
    List<Condition> conditions = new ArrayList<>();
    for (int column = 0; column < inputs.size(); column++) {
      String test = entries.get(column).getText().getTextContent().strip();
      if (!test.isEmpty()) {
        conditions.add(new Condition(name(inputs.get(column)), test));
      }
    }
    return conditions;
  }

  private static String name(Input input) {
    String expression = input.getInputExpression().getText().getTextContent().strip();
    return expression.matches("[A-Za-z]\\w*") ? expression : GUARD;
  }
}
