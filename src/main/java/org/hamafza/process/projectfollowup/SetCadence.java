package org.hamafza.process.projectfollowup;

import java.time.LocalDate;
import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.hamafza.followup.Projects;
import org.hamafza.process.CaseVariables;
import org.hamafza.process.Rules;
import org.hamafza.proposals.Proposals;
import org.springframework.stereotype.Component;

/** Decides how often the project reports, and begins it. */
@Component
class SetCadence implements JavaDelegate {

  private final Projects projects;
  private final Proposals proposals;
  private final Rules rules;

  SetCadence(Projects projects, Proposals proposals, Rules rules) {
    this.projects = projects;
    this.proposals = proposals;
    this.rules = rules;
  }

  @Override
  public void execute(DelegateExecution execution) {
    long proposalId = CaseVariables.PROPOSAL_ID.get(execution);
    Map<String, Object> cadence =
        rules.decideOne(
            execution,
            "FollowUpCadence",
            Map.of(
                "reviewRoute", CaseVariables.REVIEW_ROUTE.get(execution),
                "riskLevel", CaseVariables.RISK_LEVEL.get(execution),
                "requested", proposals.get(proposalId).requested(),
                "amountSmall", CaseVariables.AMOUNT_SMALL.get(execution)));
    int actions =
        projects.begin(
            proposalId,
            days(cadence, "reportEveryDays"),
            days(cadence, "visitEveryDays"),
            LocalDate.parse(CaseVariables.POLICY_DATE.get(execution)));
    ProjectFollowUp.ACTION_COUNT.set(execution, actions);
  }

  private static int days(Map<String, Object> cadence, String output) {
    return ((Number) cadence.get(output)).intValue();
  }
}
