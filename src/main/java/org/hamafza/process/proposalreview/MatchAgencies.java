package org.hamafza.process.proposalreview;

import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.hamafza.process.CaseVariables;
import org.hamafza.process.GroupNeeds;
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
  private final GroupNeeds needs;

  MatchAgencies(Rules rules, Proposals proposals, Reviews reviews, GroupNeeds needs) {
    this.rules = rules;
    this.proposals = proposals;
    this.reviews = reviews;
    this.needs = needs;
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
    reviews.match(proposal.id(), agencies, needs.wanted(proposal));
    CaseVariables.WORKING_GROUP_NEEDED.set(execution, needs.needed(execution, proposal));
  }
}
