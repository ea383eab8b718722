package org.hamafza.process.proposalreview;

import org.hamafza.crisis.CrisisDeclared;
import org.hamafza.process.RouteQuestions;
import org.hamafza.proposals.ProposalState;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Asks about the cases in review to which a declared crisis opens the fast track. */
@Component
class CrisisDeclaredTrigger {

  private final RouteQuestions questions;

  CrisisDeclaredTrigger(RouteQuestions questions) {
    this.questions = questions;
  }

  @EventListener
  void on(CrisisDeclared event) {
    questions.ask(
        event, ProposalState.IN_REVIEW, ProposalReview.ID, ProposalReview.CRISIS_DECLARED);
  }
}
