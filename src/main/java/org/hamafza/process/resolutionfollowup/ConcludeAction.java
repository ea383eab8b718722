package org.hamafza.process.resolutionfollowup;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.hamafza.followup.ProjectActions;
import org.hamafza.process.CaseVariables;
import org.springframework.stereotype.Component;

/** Says whether the evidence of an action was accepted. */
@Component
class ConcludeAction implements JavaDelegate {

  private final ProjectActions actions;

  ConcludeAction(ProjectActions actions) {
    this.actions = actions;
  }

  @Override
  public void execute(DelegateExecution execution) {
    long proposalId = CaseVariables.PROPOSAL_ID.get(execution);
    int index = ResolutionFollowUp.ACTION_INDEX.get(execution);
    ResolutionFollowUp.ACTION_ACCEPTED.set(execution, actions.conclude(proposalId, index));
  }
}
