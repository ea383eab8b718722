package org.hamafza.decisions;

import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.model.dmn.DmnModelInstance;
import org.camunda.bpm.model.dmn.instance.InputExpression;

/** The variables of a table: every one of them, thresholds too, is an input column of its own. */
final class TableVariables {

  private static final String NAME = "[A-Za-z][A-Za-z0-9]*";

  private TableVariables() {}

  static Set<String> of(DmnModelInstance model) {
    return model.getModelElementsByType(InputExpression.class).stream()
        .map(expression -> expression.getText().getTextContent().trim())
        .filter(text -> text.matches(NAME))
        .collect(Collectors.toUnmodifiableSet());
  }
}
