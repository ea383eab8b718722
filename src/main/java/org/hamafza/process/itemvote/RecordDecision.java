package org.hamafza.process.itemvote;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.hamafza.council.Verdicts;
import org.springframework.stereotype.Component;

/** Adopts the resolution on an item and announces it. */
@Component
class RecordDecision implements JavaDelegate {

  private final Verdicts verdicts;

  RecordDecision(Verdicts verdicts) {
    this.verdicts = verdicts;
  }

  @Override
  public void execute(DelegateExecution execution) {
    verdicts.record(ItemVote.ITEM_ID.get(execution));
  }
}
