package org.hamafza.process;

import java.util.Optional;
import org.hamafza.audit.RecordedRules;
import org.hamafza.decisions.Decisions;
import org.springframework.stereotype.Component;

/** Reads for the record the rule that matched, from exactly the table that decided. */
@Component
class TableRules implements RecordedRules {

  private final Decisions decisions;

  TableRules(Decisions decisions) {
    this.decisions = decisions;
  }

  @Override
  public Optional<Rule> of(String definitionId, String ruleId) {
    return ruleId.isEmpty()
        ? Optional.empty()
        : decisions
            .rule(definitionId, ruleId)
            .map(
                rule ->
                    new Rule(
                        rule.row(),
                        rule.rows(),
                        rule.conditions().stream()
                            .map(each -> new Condition(each.input(), each.test()))
                            .toList()));
  }
}
