package org.hamafza.process.proposalapproval;

import org.camunda.bpm.engine.RuntimeService;
import org.hamafza.crisis.CrisisDeclared;
import org.hamafza.crisis.CrisisOver;
import org.hamafza.process.RouteQuestions;
import org.hamafza.proposals.ProposalState;
import org.hamafza.proposals.StateEntered;
import org.hamafza.review.DropReason;
import org.hamafza.review.RouteSwitches;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.event.TransactionalEventListener;

/**
 * Asks about the cases that wait for a session when a declared crisis opens the fast track to them,
 * and asks no more once the crisis is over or a session has them on its agenda.
 */
@Component
class WaitingCaseTriggers {

  private final RouteQuestions questions;
  private final RouteSwitches switches;
  private final RuntimeService runtime;

  WaitingCaseTriggers(RouteQuestions questions, RouteSwitches switches, RuntimeService runtime) {
    this.questions = questions;
    this.switches = switches;
    this.runtime = runtime;
  }

  @EventListener
  void on(CrisisDeclared event) {
    questions.ask(
        event,
        ProposalState.READY_FOR_DECISION,
        ProposalApproval.ID,
        ProposalApproval.CRISIS_DECLARED);
  }

  @EventListener
  void on(CrisisOver event) {
    questions.close(event, ProposalApproval.ID, ProposalApproval.FAST_TRACK_CLOSED);
  }

  /** Once its missing point is supplied and the process listens again. */
  @TransactionalEventListener
  @Transactional(propagation = Propagation.REQUIRES_NEW)
  public void after(StateEntered event) {
    if (event.before() == ProposalState.DEFERRED
        && event.state() == ProposalState.READY_FOR_DECISION) {
      questions.askNow(event.subject().id(), ProposalApproval.ID, ProposalApproval.CRISIS_DECLARED);
    }
  }

  @EventListener
  void on(StateEntered event) {
    if (event.before() == ProposalState.READY_FOR_DECISION
        && event.state() == ProposalState.ON_AGENDA
        && switches.drop(event.subject().id(), DropReason.ON_AGENDA)) {
      runtime
          .createMessageCorrelation(ProposalApproval.FAST_TRACK_CLOSED)
          .processInstanceBusinessKey(event.subject().number())
          .correlateAll();
    }
  }
}
