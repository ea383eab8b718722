package org.hamafza.audit;

import java.util.List;
import java.util.Optional;

/** Port to the room that can read a rule of a decision table in the version that decided. */
public interface RecordedRules {

  /**
   * A rule of a table.
   *
   * @param row counted from 1
   * @param rows how many rules the table has
   */
  record Rule(int row, int rows, List<Condition> conditions) {}

  /** What a rule demands of an input, in the expression language FEEL. */
  record Condition(String input, String test) {}

  Optional<Rule> of(String definitionId, String ruleId);
}
