package org.hamafza.process.projectfollowup;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.hamafza.followup.Projects;
import org.hamafza.process.CaseVariables;
import org.springframework.stereotype.Component;

/** Says whether the officer accepted the report. */
@Component
class ConcludeReport implements JavaDelegate {

  private final Projects projects;

  ConcludeReport(Projects projects) {
    this.projects = projects;
  }

  @Override
  public void execute(DelegateExecution execution) {
    long proposalId = CaseVariables.PROPOSAL_ID.get(execution);
    long reportId = ProjectFollowUp.REPORT_ID.get(execution);
    ProjectFollowUp.REPORT_ACCEPTED.set(execution, projects.concludeReport(proposalId, reportId));
  }
}
