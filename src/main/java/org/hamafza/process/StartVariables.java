package org.hamafza.process;

import java.util.HashMap;
import java.util.Map;
import org.hamafza.policy.Policy;

/** What every case of a council knows from its start: whose it is, and the limits of that day. */
public final class StartVariables {

  private StartVariables() {}

  /** The variables, to which a process adds its own. */
  public static Map<String, Object> of(long councilId, Policy policy) {
    Map<String, Object> variables = new HashMap<>();
    variables.put(CaseVariables.COUNCIL_ID.name(), councilId);
    variables.put(CaseVariables.AMOUNT_SMALL.name(), policy.number("amountSmall"));
    variables.put(CaseVariables.AMOUNT_MEDIUM.name(), policy.number("amountMedium"));
    variables.put(CaseVariables.AMOUNT_LARGE.name(), policy.number("amountLarge"));
    variables.put(CaseVariables.POLICY_DATE.name(), policy.day().toString());
    return variables;
  }
}
