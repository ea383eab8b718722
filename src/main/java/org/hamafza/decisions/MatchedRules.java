package org.hamafza.decisions;

import java.util.List;
import org.camunda.bpm.dmn.engine.delegate.DmnDecisionTableEvaluationEvent;
import org.camunda.bpm.dmn.engine.delegate.DmnDecisionTableEvaluationListener;
import org.camunda.bpm.dmn.engine.delegate.DmnEvaluatedDecisionRule;

/** Hears from the rule engine which rules gave the answer; the answer itself does not say it. */
final class MatchedRules implements DmnDecisionTableEvaluationListener {

  private final ThreadLocal<List<String>> rules = ThreadLocal.withInitial(List::of);

  @Override
  public void notify(DmnDecisionTableEvaluationEvent event) {
    rules.set(event.getMatchingRules().stream().map(DmnEvaluatedDecisionRule::getId).toList());
  }

  /** The rules of this thread's last evaluation. */
  List<String> take() {
    List<String> matched = rules.get();
    rules.remove();
    return matched;
  }
}
