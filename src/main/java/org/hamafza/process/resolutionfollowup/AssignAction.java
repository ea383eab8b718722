package org.hamafza.process.resolutionfollowup;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.hamafza.followup.ProjectActions;
import org.hamafza.process.CaseVariables;
import org.springframework.stereotype.Component;

/** Gives an action to its owner. */
@Component
class AssignAction implements JavaDelegate {

  private final ProjectActions actions;

  AssignAction(ProjectActions actions) {
    this.actions = actions;
  }

  @Override
  public void execute(DelegateExecution execution) {
    long proposalId = CaseVariables.PROPOSAL_ID.get(execution);
    actions.assign(proposalId, ResolutionFollowUp.ACTION_INDEX.get(execution));
  }
}
