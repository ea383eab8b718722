package org.hamafza.process.circularvote;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.hamafza.council.CircularVotes;
import org.hamafza.process.ConflictJudging;
import org.springframework.stereotype.Component;

/** Lets the table judge what a seat has declared, and the seat vote if it may. */
@Component
class AdmitVoter implements JavaDelegate {

  private final CircularVotes votes;
  private final ConflictJudging conflicts;

  AdmitVoter(CircularVotes votes, ConflictJudging conflicts) {
    this.votes = votes;
    this.conflicts = conflicts;
  }

  @Override
  public void execute(DelegateExecution execution) {
    long itemId = CircularVote.ITEM_ID.get(execution);
    conflicts.judge(execution, itemId);
    int index = (Integer) execution.getVariable("loopCounter");
    execution.setVariableLocal(CircularVote.MAY_VOTE.name(), votes.admit(itemId, index));
  }
}
