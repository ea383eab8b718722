package org.hamafza.process.proposalreview;

import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.hamafza.calendar.Term;
import org.hamafza.process.CaseVariables;
import org.hamafza.process.FastTrack;
import org.hamafza.proposals.Proposals;
import org.hamafza.tasks.WorkTerms;
import org.springframework.stereotype.Component;

/**
 * Changes the route and the terms of a case, also of the reviews under way, if the secretary wants
 * it and the table still does.
 */
@Component
class ConcludeRouteSwitch implements JavaDelegate {

  private static final String CAUSE = "RouteSwitchAnswered";

  private final FastTrack fastTrack;
  private final Proposals proposals;
  private final WorkTerms work;

  ConcludeRouteSwitch(FastTrack fastTrack, Proposals proposals, WorkTerms work) {
    this.fastTrack = fastTrack;
    this.proposals = proposals;
    this.work = work;
  }

  @Override
  public void execute(DelegateExecution execution) {
    if (fastTrack.isWanted(execution)) {
      fastTrack.take(execution);
      Term review = Term.parse(CaseVariables.REVIEW_TERM.get(execution));
      Term opinion = Term.parse(CaseVariables.OPINION_TERM.get(execution));
      work.shorten(
          proposals.ref(CaseVariables.PROPOSAL_ID.get(execution)),
          Map.of(
              "ScoreProposal", review, "GiveExpertOpinion", review, "GiveAgencyOpinion", opinion),
          CAUSE);
    }
  }
}
