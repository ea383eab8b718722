package org.hamafza.process.proposalapproval;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.hamafza.council.WaitingCases;
import org.hamafza.process.CaseVariables;
import org.hamafza.process.FastTrack;
import org.springframework.stereotype.Component;

/**
 * Lets a case that waits for a session go to the vote by letter, as it was reviewed, if the
 * secretary wants it, the table still does, and no session has it on its agenda by now.
 */
@Component
class TakeFastTrack implements JavaDelegate {

  private final FastTrack fastTrack;
  private final WaitingCases waiting;

  TakeFastTrack(FastTrack fastTrack, WaitingCases waiting) {
    this.fastTrack = fastTrack;
    this.waiting = waiting;
  }

  @Override
  public void execute(DelegateExecution execution) {
    if (fastTrack.isWanted(execution)
        && waiting.release(CaseVariables.PROPOSAL_ID.get(execution))) {
      fastTrack.take(execution);
    }
  }
}
