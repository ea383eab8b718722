package org.hamafza.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Gives each step the time that the route allows. */
@Component
class SetTerms implements JavaDelegate {

  private final RouteTerms terms;

  SetTerms(RouteTerms terms) {
    this.terms = terms;
  }

  @Override
  public void execute(DelegateExecution execution) {
    terms.set(execution);
  }
}
