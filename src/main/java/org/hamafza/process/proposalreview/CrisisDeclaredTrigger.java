package org.hamafza.process.proposalreview;

import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.hamafza.crisis.CrisisDeclared;
import org.hamafza.decisions.Decisions;
import org.hamafza.process.CaseFacts;
import org.hamafza.process.CaseVariables;
import org.hamafza.proposals.Proposal;
import org.hamafza.proposals.ProposalState;
import org.hamafza.proposals.Proposals;
import org.hamafza.review.RouteSwitches;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Finds the cases in review to which a declared crisis opens the fast track, and asks about each.
 */
@Component
class CrisisDeclaredTrigger {

  private final Proposals proposals;
  private final RouteSwitches switches;
  private final Decisions decisions;
  private final CaseFacts facts;
  private final RuntimeService runtime;

  CrisisDeclaredTrigger(
      Proposals proposals,
      RouteSwitches switches,
      Decisions decisions,
      CaseFacts facts,
      RuntimeService runtime) {
    this.proposals = proposals;
    this.switches = switches;
    this.decisions = decisions;
    this.facts = facts;
    this.runtime = runtime;
  }

  @EventListener
  void on(CrisisDeclared event) {
    for (Proposal proposal :
        proposals.inState(event.subject().councilId(), ProposalState.IN_REVIEW)) {
      if (proposal.crisisRelated()) {
        reviewOf(proposal).forEach(review -> ask(event, proposal, review));
      }
    }
  }

  private void ask(CrisisDeclared event, Proposal proposal, ProcessInstance review) {
    Map<String, Object> variables = runtime.getVariables(review.getId());
    Object before = variables.get(CaseVariables.REVIEW_ROUTE.name());
    if (before != null
        && !before.equals(CaseVariables.CRISIS_FAST_TRACK)
        && opens(proposal, variables)) {
      switches.ask(
          proposal.id(), event.subject().id(), event.subject().number(), before.toString());
      // A case whose review began by an earlier model does not listen.
      runtime
          .createMessageCorrelation(ProposalReview.CRISIS_DECLARED)
          .processInstanceId(review.getId())
          .correlateAll();
    }
  }

  private boolean opens(Proposal proposal, Map<String, Object> variables) {
    return decisions.preview("ReviewRoute", facts.of(proposal.id(), variables)).stream()
        .anyMatch(row -> CaseVariables.CRISIS_FAST_TRACK.equals(row.get("reviewRoute")));
  }

  private List<ProcessInstance> reviewOf(Proposal proposal) {
    return runtime
        .createProcessInstanceQuery()
        .processDefinitionKey(ProposalReview.ID)
        .processInstanceBusinessKey(proposal.number())
        .list();
  }
}
