package org.hamafza.process;

import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.hamafza.council.ItemDeclarations;
import org.hamafza.review.ConflictCode;
import org.springframework.stereotype.Component;

/** Lets the table say what each declared conflict means for the vote on an item. */
@Component
public class ConflictJudging {

  private final ItemDeclarations declarations;
  private final Rules rules;

  ConflictJudging(ItemDeclarations declarations, Rules rules) {
    this.declarations = declarations;
    this.rules = rules;
  }

  /** Judges what was declared and is not judged yet. */
  public void judge(DelegateExecution execution, long itemId) {
    for (ItemDeclarations.Declared declared : declarations.declared(itemId)) {
      Map<String, Object> row =
          rules.decideOne(execution, "CoiEffect", ConflictCode.facts(declared.code()));
      declarations.judge(
          itemId, declared.seatId(), (String) row.get("coiCode"), (String) row.get("coiEffect"));
    }
  }
}
