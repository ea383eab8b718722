package org.hamafza.process.itemvote;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.hamafza.council.HandVotes;
import org.springframework.stereotype.Component;

/** Takes over votes that were entered and confirmed. */
@Component
class TakeEnteredVotes implements JavaDelegate {

  private final HandVotes votes;

  TakeEnteredVotes(HandVotes votes) {
    this.votes = votes;
  }

  @Override
  public void execute(DelegateExecution execution) {
    boolean confirmed = votes.take(ItemVote.ITEM_ID.get(execution));
    ItemVote.ENTRY_CONFIRMED.set(execution, confirmed);
  }
}
