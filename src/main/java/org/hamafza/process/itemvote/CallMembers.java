package org.hamafza.process.itemvote;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.hamafza.council.ItemVotes;
import org.hamafza.council.Sessions;
import org.hamafza.process.CaseVariables;
import org.springframework.stereotype.Component;

/** Calls the members who are present to declare their conflicts about an item. */
@Component
class CallMembers implements JavaDelegate {

  private final ItemVotes votes;
  private final Sessions sessions;

  CallMembers(ItemVotes votes, Sessions sessions) {
    this.votes = votes;
    this.sessions = sessions;
  }

  @Override
  public void execute(DelegateExecution execution) {
    long itemId = ItemVote.ITEM_ID.get(execution);
    ItemVote.DECLARATION_COUNT.set(execution, votes.call(itemId));
    // Here and not in the session, whose items concern several cases.
    Long proposalId = sessions.item(itemId).proposalId();
    if (proposalId != null) {
      CaseVariables.PROPOSAL_ID.set(execution, proposalId);
    }
  }
}
