package org.hamafza.process.circularvote;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.hamafza.council.CircularVotes;
import org.springframework.stereotype.Component;

/** Takes over what the crisis desk has said about the dossier. */
@Component
class ConcludeDossier implements JavaDelegate {

  private final CircularVotes votes;

  ConcludeDossier(CircularVotes votes) {
    this.votes = votes;
  }

  @Override
  public void execute(DelegateExecution execution) {
    CircularVote.DOSSIER_COMPLETE.set(
        execution, votes.dossierComplete(CircularVote.ITEM_ID.get(execution)));
  }
}
