package org.hamafza.process.itemvote;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.hamafza.council.ItemDeclarations;
import org.springframework.stereotype.Component;

/** Goes on without those who did not declare their conflicts in time. */
@Component
class CloseDeclarations implements JavaDelegate {

  private final ItemDeclarations declarations;

  CloseDeclarations(ItemDeclarations declarations) {
    this.declarations = declarations;
  }

  @Override
  public void execute(DelegateExecution execution) {
    declarations.close(ItemVote.ITEM_ID.get(execution));
  }
}
