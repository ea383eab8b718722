package org.hamafza.process;

import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.RuntimeService;
import org.hamafza.crisis.Crises;
import org.hamafza.crisis.CrisisDeclared;
import org.hamafza.crisis.CrisisOver;
import org.hamafza.decisions.Decisions;
import org.hamafza.proposals.Proposal;
import org.hamafza.proposals.ProposalState;
import org.hamafza.proposals.Proposals;
import org.hamafza.review.DropReason;
import org.hamafza.review.RouteSwitches;
import org.hamafza.shared.CaseRef;
import org.springframework.stereotype.Component;

/**
 * Finds the running cases to which a declared crisis opens the fast track, and asks about each as
 * long as it is open. A case that began by an earlier model, or that stands where nothing can be
 * changed, does not listen.
 */
@Component
public class RouteQuestions {

  private final Proposals proposals;
  private final Crises crises;
  private final RouteSwitches switches;
  private final Decisions decisions;
  private final CaseFacts facts;
  private final RuntimeService runtime;

  RouteQuestions(
      Proposals proposals,
      Crises crises,
      RouteSwitches switches,
      Decisions decisions,
      CaseFacts facts,
      RuntimeService runtime) {
    this.proposals = proposals;
    this.crises = crises;
    this.switches = switches;
    this.decisions = decisions;
    this.facts = facts;
    this.runtime = runtime;
  }

  /** Asks about the cases of the council in that state whose process listens to that message. */
  public void ask(CrisisDeclared event, ProposalState state, String process, String message) {
    proposals
        .inState(event.subject().councilId(), state)
        .forEach(proposal -> askEach(event.subject(), proposal, process, message));
  }

  /** Asks about one case whose process listens to that message by now, in the midst of a crisis. */
  public void askNow(long proposalId, String process, String message) {
    Proposal proposal = proposals.get(proposalId);
    List<CaseRef> inForce = crises.inForce(proposal.councilId());
    if (!inForce.isEmpty()) {
      askEach(inForce.get(inForce.size() - 1), proposal, process, message);
    }
  }

  /** Ends the questions to which that message listens, unless another crisis keeps the way open. */
  public void close(CrisisOver event, String process, String message) {
    for (long id : switches.unanswered(event.subject().councilId())) {
      Proposal proposal = proposals.get(id);
      for (String instance : listening(proposal, process, message)) {
        if (!opens(proposal, runtime.getVariables(instance))
            && switches.drop(id, DropReason.CRISIS_OVER)) {
          runtime.createMessageCorrelation(message).processInstanceId(instance).correlate();
        }
      }
    }
  }

  private void askEach(CaseRef crisis, Proposal proposal, String process, String message) {
    if (proposal.crisisRelated()) {
      listening(proposal, process, message)
          .forEach(instance -> ask(crisis, proposal, instance, message));
    }
  }

  private void ask(CaseRef crisis, Proposal proposal, String instance, String message) {
    Map<String, Object> variables = runtime.getVariables(instance);
    Object before = variables.get(CaseVariables.REVIEW_ROUTE.name());
    if (before != null
        && !before.equals(CaseVariables.CRISIS_FAST_TRACK)
        && opens(proposal, variables)
        && switches.ask(proposal.id(), crisis.id(), crisis.number(), before.toString())) {
      runtime.createMessageCorrelation(message).processInstanceId(instance).correlate();
    }
  }

  private boolean opens(Proposal proposal, Map<String, Object> variables) {
    return decisions.preview("ReviewRoute", facts.of(proposal.id(), variables)).stream()
        .anyMatch(row -> CaseVariables.CRISIS_FAST_TRACK.equals(row.get("reviewRoute")));
  }

  private List<String> listening(Proposal proposal, String process, String message) {
    return runtime
        .createExecutionQuery()
        .processDefinitionKey(process)
        .processInstanceBusinessKey(proposal.number())
        .messageEventSubscriptionName(message)
        .list()
        .stream()
        .map(execution -> execution.getProcessInstanceId())
        .distinct()
        .toList();
  }
}
