package org.hamafza.process.workinggroupformation;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.hamafza.process.CaseVariables;
import org.hamafza.workinggroup.GroupFormation;
import org.springframework.stereotype.Component;

/** Reports to the secretary that no working group came about. */
@Component
class ReportFormationFailure implements JavaDelegate {

  private final GroupFormation formation;

  ReportFormationFailure(GroupFormation formation) {
    this.formation = formation;
  }

  @Override
  public void execute(DelegateExecution execution) {
    formation.fail(CaseVariables.PROPOSAL_ID.get(execution));
    CaseVariables.GROUP_FORMED.set(execution, false);
  }
}
