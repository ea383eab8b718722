package org.hamafza.process.circularvote;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.hamafza.council.CircularVotes;
import org.springframework.stereotype.Component;

/** Reminds the seats once more, shortly before the end. */
@Component
class RemindSeatsAgain implements JavaDelegate {

  private final CircularVotes votes;

  RemindSeatsAgain(CircularVotes votes) {
    this.votes = votes;
  }

  @Override
  public void execute(DelegateExecution execution) {
    votes.remind(CircularVote.ITEM_ID.get(execution));
  }
}
