package org.hamafza.process.proposalreview;

import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.hamafza.process.CaseFacts;
import org.hamafza.process.CaseVariables;
import org.hamafza.process.RouteTerms;
import org.hamafza.process.Rules;
import org.hamafza.review.RouteSwitches;
import org.springframework.stereotype.Component;

/** Changes the route and the terms of a case if the secretary wants it and the table still does. */
@Component
class ConcludeRouteSwitch implements JavaDelegate {

  private final RouteSwitches switches;
  private final CaseFacts facts;
  private final Rules rules;
  private final RouteTerms terms;

  ConcludeRouteSwitch(RouteSwitches switches, CaseFacts facts, Rules rules, RouteTerms terms) {
    this.switches = switches;
    this.facts = facts;
    this.rules = rules;
    this.terms = terms;
  }

  @Override
  public void execute(DelegateExecution execution) {
    if (!switches.isConfirmed(CaseVariables.PROPOSAL_ID.get(execution))) {
      return;
    }
    Map<String, Object> known = facts.of(execution);
    String route = (String) rules.decideOne(execution, "ReviewRoute", known).get("reviewRoute");
    // The crisis may be over by now.
    if (CaseVariables.CRISIS_FAST_TRACK.equals(route)) {
      CaseVariables.CRISIS_MODE.set(execution, true);
      CaseVariables.CRISIS_RELATED.set(execution, true);
      CaseVariables.REVIEW_ROUTE.set(execution, route);
      terms.set(execution);
    }
  }
}
