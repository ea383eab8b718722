package org.hamafza.process.itemvote;

import java.util.Date;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.hamafza.council.ItemDeclarations;
import org.hamafza.process.ConflictJudging;
import org.springframework.stereotype.Component;

/** Decides by table what each declared conflict means, and calls alternates for recused seats. */
@Component
class ApplyRecusals implements JavaDelegate {

  private final ItemDeclarations declarations;
  private final ConflictJudging conflicts;

  ApplyRecusals(ItemDeclarations declarations, ConflictJudging conflicts) {
    this.declarations = declarations;
    this.conflicts = conflicts;
  }

  @Override
  public void execute(DelegateExecution execution) {
    long itemId = ItemVote.ITEM_ID.get(execution);
    conflicts.judge(execution, itemId);
    ItemDeclarations.Called alternates = declarations.callAlternates(itemId);
    ItemVote.ALTERNATES_CALLED.set(execution, alternates.members() > 0);
    ItemVote.DECLARATION_COUNT.set(execution, alternates.members());
    ItemVote.DECLARATIONS_CLOSE_AT.set(execution, Date.from(alternates.closesAt()));
  }
}
