package org.hamafza.process.projectfollowup;

import java.util.Optional;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.hamafza.followup.Projects;
import org.hamafza.followup.Report;
import org.hamafza.process.CaseVariables;
import org.springframework.stereotype.Component;

/** Takes the next report that is not accepted yet. */
@Component
class TakeNextReport implements JavaDelegate {

  private final Projects projects;

  TakeNextReport(Projects projects) {
    this.projects = projects;
  }

  @Override
  public void execute(DelegateExecution execution) {
    long proposalId = CaseVariables.PROPOSAL_ID.get(execution);
    Optional<Report> next = projects.nextReport(proposalId);
    ProjectFollowUp.REPORT_LEFT.set(execution, next.isPresent());
    next.ifPresent(report -> ProjectFollowUp.REPORT_ID.set(execution, report.id()));
  }
}
