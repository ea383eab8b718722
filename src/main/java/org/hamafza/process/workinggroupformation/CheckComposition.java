package org.hamafza.process.workinggroupformation;

import java.time.LocalDate;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.hamafza.process.CaseVariables;
import org.hamafza.workinggroup.Composition;
import org.hamafza.workinggroup.GroupFormation;
import org.springframework.stereotype.Component;

/** Checks whether enough parties joined to begin. */
@Component
class CheckComposition implements JavaDelegate {

  private final GroupFormation formation;

  CheckComposition(GroupFormation formation) {
    this.formation = formation;
  }

  @Override
  public void execute(DelegateExecution execution) {
    Composition composition =
        formation.check(
            CaseVariables.PROPOSAL_ID.get(execution),
            LocalDate.parse(CaseVariables.POLICY_DATE.get(execution)));
    WorkingGroupFormation.GROUP_COMPOSITION.set(execution, composition.name());
  }
}
