package org.hamafza.process.workinggroupformation;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.hamafza.process.CaseVariables;
import org.hamafza.process.Rules;
import org.hamafza.proposals.Proposal;
import org.hamafza.proposals.Proposals;
import org.hamafza.workinggroup.AgencyMatch;
import org.hamafza.workinggroup.GroupFormation;
import org.springframework.stereotype.Component;

/** Finds the agencies and NGOs that should carry the project out together. */
@Component
class MatchMembers implements JavaDelegate {

  private final GroupFormation formation;
  private final Proposals proposals;
  private final Rules rules;

  MatchMembers(GroupFormation formation, Proposals proposals, Rules rules) {
    this.formation = formation;
    this.proposals = proposals;
    this.rules = rules;
  }

  @Override
  public void execute(DelegateExecution execution) {
    Proposal proposal = proposals.get(CaseVariables.PROPOSAL_ID.get(execution));
    List<AgencyMatch> agencies =
        rules
            .decide(
                execution,
                "AgencyMatching",
                Map.of(
                    "area", proposal.area(),
                    "counties", String.join(" ", proposal.counties()),
                    "scopeLevel", proposal.scopeLevel()))
            .stream()
            .map(row -> new AgencyMatch((String) row.get("agency"), "LEAD".equals(row.get("part"))))
            .toList();
    LocalDate policyDay = LocalDate.parse(CaseVariables.POLICY_DATE.get(execution));
    formation.match(proposal.id(), agencies, policyDay);
  }
}
