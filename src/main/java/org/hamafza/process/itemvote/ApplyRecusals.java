package org.hamafza.process.itemvote;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.hamafza.process.ConflictJudging;
import org.springframework.stereotype.Component;

/** Decides by table what each declared conflict means for the vote. */
@Component
class ApplyRecusals implements JavaDelegate {

  private final ConflictJudging conflicts;

  ApplyRecusals(ConflictJudging conflicts) {
    this.conflicts = conflicts;
  }

  @Override
  public void execute(DelegateExecution execution) {
    conflicts.judge(execution, ItemVote.ITEM_ID.get(execution));
  }
}
