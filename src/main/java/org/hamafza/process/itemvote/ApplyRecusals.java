package org.hamafza.process.itemvote;

import java.util.Date;
import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.hamafza.council.ConflictCode;
import org.hamafza.council.ItemDeclarations;
import org.hamafza.process.Rules;
import org.springframework.stereotype.Component;

/** Decides by table what each declared conflict means, and calls alternates for recused seats. */
@Component
class ApplyRecusals implements JavaDelegate {

  private final ItemDeclarations declarations;
  private final Rules rules;

  ApplyRecusals(ItemDeclarations declarations, Rules rules) {
    this.declarations = declarations;
    this.rules = rules;
  }

  @Override
  public void execute(DelegateExecution execution) {
    long itemId = ItemVote.ITEM_ID.get(execution);
    for (ItemDeclarations.Declared declared : declarations.declared(itemId)) {
      Map<String, Object> row =
          rules.decideOne(execution, "CoiEffect", ConflictCode.facts(declared.code()));
      declarations.judge(
          itemId, declared.seatId(), (String) row.get("coiCode"), (String) row.get("coiEffect"));
    }
    ItemDeclarations.Called alternates = declarations.callAlternates(itemId);
    ItemVote.ALTERNATES_CALLED.set(execution, alternates.members() > 0);
    ItemVote.DECLARATION_COUNT.set(execution, alternates.members());
    ItemVote.DECLARATIONS_CLOSE_AT.set(execution, Date.from(alternates.closesAt()));
  }
}
