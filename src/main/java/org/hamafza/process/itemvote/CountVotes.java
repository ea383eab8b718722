package org.hamafza.process.itemvote;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.hamafza.council.ItemVotes;
import org.springframework.stereotype.Component;

/** Closes the vote and counts it. */
@Component
class CountVotes implements JavaDelegate {

  private final ItemVotes votes;

  CountVotes(ItemVotes votes) {
    this.votes = votes;
  }

  @Override
  public void execute(DelegateExecution execution) {
    votes.count(ItemVote.ITEM_ID.get(execution));
  }
}
