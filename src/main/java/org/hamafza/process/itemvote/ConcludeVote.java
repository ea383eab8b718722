package org.hamafza.process.itemvote;

import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.hamafza.council.Verdicts;
import org.hamafza.process.Rules;
import org.springframework.stereotype.Component;

/** Decides by table what the counted vote means. */
@Component
class ConcludeVote implements JavaDelegate {

  private final Verdicts verdicts;
  private final Rules rules;

  ConcludeVote(Verdicts verdicts, Rules rules) {
    this.verdicts = verdicts;
    this.rules = rules;
  }

  @Override
  public void execute(DelegateExecution execution) {
    long itemId = ItemVote.ITEM_ID.get(execution);
    Map<String, Object> row = rules.decideOne(execution, "VoteOutcome", verdicts.facts(itemId));
    String outcome = (String) row.get("outcome");
    if (outcome.equals("DATA_INCOMPLETE")) {
      throw new IllegalStateException("the vote on item " + itemId + " lacks data");
    }
    boolean reasonOwed =
        verdicts.conclude(
            itemId,
            outcome,
            (Boolean) row.get("partial"),
            (Boolean) row.get("conditional"),
            (Boolean) row.get("castingVote"));
    ItemVote.VOTE_OUTCOME.set(execution, outcome);
    ItemVote.REASON_OWED.set(execution, reasonOwed);
  }
}
