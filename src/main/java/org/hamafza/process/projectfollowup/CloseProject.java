package org.hamafza.process.projectfollowup;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.hamafza.followup.Projects;
import org.hamafza.process.CaseVariables;
import org.springframework.stereotype.Component;

/** Closes the project after its last report and action. */
@Component
class CloseProject implements JavaDelegate {

  private final Projects projects;

  CloseProject(Projects projects) {
    this.projects = projects;
  }

  @Override
  public void execute(DelegateExecution execution) {
    long proposalId = CaseVariables.PROPOSAL_ID.get(execution);
    projects.close(proposalId);
  }
}
