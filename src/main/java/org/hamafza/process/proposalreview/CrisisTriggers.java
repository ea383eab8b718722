package org.hamafza.process.proposalreview;

import org.hamafza.crisis.CrisisDeclared;
import org.hamafza.crisis.CrisisOver;
import org.hamafza.process.RouteQuestions;
import org.hamafza.proposals.ProposalState;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Asks about the cases in review to which a declared crisis opens the fast track, and asks no more
 * once the crisis is over.
 */
@Component
class CrisisTriggers {

  private final RouteQuestions questions;

  CrisisTriggers(RouteQuestions questions) {
    this.questions = questions;
  }

  @EventListener
  void on(CrisisDeclared event) {
    questions.ask(
        event, ProposalState.IN_REVIEW, ProposalReview.ID, ProposalReview.CRISIS_DECLARED);
  }

  @EventListener
  void on(CrisisOver event) {
    questions.close(event, ProposalReview.ID, ProposalReview.FAST_TRACK_CLOSED);
  }
}
