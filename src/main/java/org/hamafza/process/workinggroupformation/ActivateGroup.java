package org.hamafza.process.workinggroupformation;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.hamafza.process.CaseVariables;
import org.hamafza.workinggroup.GroupFormation;
import org.springframework.stereotype.Component;

/** Lets the group that has met begin its work. */
@Component
class ActivateGroup implements JavaDelegate {

  private final GroupFormation formation;

  ActivateGroup(GroupFormation formation) {
    this.formation = formation;
  }

  @Override
  public void execute(DelegateExecution execution) {
    formation.activate(CaseVariables.PROPOSAL_ID.get(execution));
    CaseVariables.GROUP_FORMED.set(execution, true);
  }
}
