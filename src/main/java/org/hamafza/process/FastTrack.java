package org.hamafza.process;

import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.hamafza.review.RouteSwitches;
import org.springframework.stereotype.Component;

/** Changes a case over to the fast track that a declared crisis has opened to it. */
@Component
public class FastTrack {

  private final RouteSwitches switches;
  private final CaseFacts facts;
  private final Rules rules;
  private final RouteTerms terms;

  FastTrack(RouteSwitches switches, CaseFacts facts, Rules rules, RouteTerms terms) {
    this.switches = switches;
    this.facts = facts;
    this.rules = rules;
    this.terms = terms;
  }

  /** Whether the secretary wants the change and the table still does: the crisis may be over. */
  public boolean isWanted(DelegateExecution execution) {
    if (!switches.isConfirmed(CaseVariables.PROPOSAL_ID.get(execution))) {
      return false;
    }
    Map<String, Object> known = facts.of(execution);
    Object route = rules.decideOne(execution, "ReviewRoute", known).get("reviewRoute");
    return CaseVariables.CRISIS_FAST_TRACK.equals(route);
  }

  /** Gives the case the route and its terms. */
  public void take(DelegateExecution execution) {
    CaseVariables.CRISIS_MODE.set(execution, true);
    CaseVariables.CRISIS_RELATED.set(execution, true);
    CaseVariables.REVIEW_ROUTE.set(execution, CaseVariables.CRISIS_FAST_TRACK);
    terms.set(execution);
  }
}
