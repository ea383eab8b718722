package org.hamafza.process.proposalreview;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.hamafza.process.CaseVariables;
import org.hamafza.process.Rules;
import org.hamafza.proposals.Proposal;
import org.hamafza.proposals.Proposals;
import org.hamafza.review.Reviews;
import org.springframework.stereotype.Component;

/** Lets the tables say which agencies are concerned and whether they need a working group. */
@Component
class MatchAgencies implements JavaDelegate {

  private final Rules rules;
  private final Proposals proposals;
  private final Reviews reviews;

  MatchAgencies(Rules rules, Proposals proposals, Reviews reviews) {
    this.rules = rules;
    this.proposals = proposals;
    this.reviews = reviews;
  }

  @Override
  public void execute(DelegateExecution execution) {
    Proposal proposal = proposals.get(CaseVariables.PROPOSAL_ID.get(execution));
    List<Map<String, Object>> agencies =
        rules.decide(
            execution,
            "AgencyMatching",
            Map.of(
                "area", proposal.area(),
                "counties", String.join(" ", new TreeSet<>(proposal.counties())),
                "scopeLevel", CaseVariables.SCOPE_LEVEL.get(execution)));
    reviews.match(proposal.id(), agencies, wanted(proposal));
    CaseVariables.WORKING_GROUP_NEEDED.set(execution, groupNeeded(execution, proposal));
  }

  private boolean groupNeeded(DelegateExecution execution, Proposal proposal) {
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

  // Those whose help is wanted, and the sponsor.
  private static Set<String> wanted(Proposal proposal) {
    Set<String> wanted = new HashSet<>(proposal.wantedAgencies());
    if (proposal.hasSponsor()) {
      wanted.add(proposal.content().sponsor());
    }
    return wanted;
  }
}
