package org.hamafza.process;

import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.hamafza.proposals.Proposal;
import org.springframework.stereotype.Component;

/** Lets the table say whether agencies and NGOs are needed who carry a case out together. */
@Component
public class GroupNeeds {

  private final Rules rules;

  GroupNeeds(Rules rules) {
    this.rules = rules;
  }

  /**
   * @throws IllegalStateException if the table had not all it needs
   */
  public boolean needed(DelegateExecution execution, Proposal proposal) {
    Map<String, Object> inputs =
        Map.of(
            "crisisRelated", CaseVariables.CRISIS_RELATED.get(execution),
            "requested", CaseVariables.REQUESTED.get(execution),
            "givingAgencies", wanted(proposal).size(),
            "partnerCount", proposal.partners().size(),
            "amountMedium", CaseVariables.AMOUNT_MEDIUM.get(execution));
    Object need =
        rules.decide(execution, "WorkingGroupNeed", inputs).get(0).get("workingGroupNeed");
    return switch ((String) need) {
      case "NEEDED" -> true;
      case "NOT_NEEDED" -> false;
      default -> throw new IllegalStateException("WorkingGroupNeed says " + need);
    };
  }

  /** The agencies whose help is wanted, and the sponsor. */
  public Set<String> wanted(Proposal proposal) {
    Set<String> wanted = new HashSet<>(proposal.wantedAgencies());
    if (proposal.hasSponsor()) {
      wanted.add(proposal.content().sponsor());
    }
    return wanted;
  }
}
