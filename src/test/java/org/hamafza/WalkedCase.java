package org.hamafza;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A case on its way, with the sessions that decide it.
 *
 * @param way which answers of {@code answers.csv} it is given
 * @param turns how often each form has been met
 */
public record WalkedCase(
    TestCouncil council,
    long proposalId,
    String way,
    List<Long> sessions,
    Map<String, Integer> turns) {

  static WalkedCase of(TestCouncil council, long proposalId, String way) {
    return new WalkedCase(council, proposalId, way, new ArrayList<>(), new HashMap<>());
  }

  /** Counts that a form is met; the first time is 1. */
  int turn(String formKey) {
    return turns.merge(formKey, 1, Integer::sum);
  }
}
