package org.hamafza.process.circularvote;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.hamafza.council.CircularVotes;
import org.hamafza.process.CaseVariables;
import org.springframework.stereotype.Component;

/** Opens a sitting without a room on a case that has been reviewed. */
@Component
class OpenCircular implements JavaDelegate {

  private final CircularVotes votes;

  OpenCircular(CircularVotes votes) {
    this.votes = votes;
  }

  @Override
  public void execute(DelegateExecution execution) {
    CircularVotes.Opened opened = votes.open(CaseVariables.PROPOSAL_ID.get(execution));
    CircularVote.SESSION_ID.set(execution, opened.sessionId());
    CircularVote.ITEM_ID.set(execution, opened.itemId());
    CaseVariables.SETTLED.set(execution, false);
  }
}
