package org.hamafza.process.itemvote;

import java.util.Date;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.hamafza.council.ItemDeclarations;
import org.hamafza.council.Sessions;
import org.hamafza.process.CaseVariables;
import org.springframework.stereotype.Component;

/** Calls the members who are present to declare their conflicts about an item. */
@Component
class CallMembers implements JavaDelegate {

  private final ItemDeclarations declarations;
  private final Sessions sessions;

  CallMembers(ItemDeclarations declarations, Sessions sessions) {
    this.declarations = declarations;
    this.sessions = sessions;
  }

  @Override
  public void execute(DelegateExecution execution) {
    long itemId = ItemVote.ITEM_ID.get(execution);
    ItemDeclarations.Called called = declarations.call(itemId);
    ItemVote.DECLARATION_COUNT.set(execution, called.members());
    ItemVote.DECLARATIONS_CLOSE_AT.set(execution, Date.from(called.closesAt()));
    // Here and not in the session, whose items concern several cases.
    Long proposalId = sessions.item(itemId).proposalId();
    if (proposalId != null) {
      CaseVariables.PROPOSAL_ID.set(execution, proposalId);
    }
  }
}
