package org.hamafza.process.countydecision;

import java.time.Clock;
import java.time.Instant;
import java.util.Date;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.hamafza.calendar.Term;
import org.hamafza.calendar.WorkingCalendar;
import org.hamafza.council.Handovers;
import org.hamafza.process.CaseVariables;
import org.hamafza.process.RouteTerms;
import org.springframework.stereotype.Component;

/** Lets the council of the county decide the case, if there is one. */
@Component
class HandToCounty implements JavaDelegate {

  private final Handovers handovers;
  private final RouteTerms terms;
  private final WorkingCalendar calendar;
  private final Clock clock;

  HandToCounty(Handovers handovers, RouteTerms terms, WorkingCalendar calendar, Clock clock) {
    this.handovers = handovers;
    this.terms = terms;
    this.calendar = calendar;
    this.clock = clock;
  }

  @Override
  public void execute(DelegateExecution execution) {
    boolean found = handovers.hand(CaseVariables.PROPOSAL_ID.get(execution));
    CountyDecision.COUNTY_FOUND.set(execution, found);
    CaseVariables.SETTLED.set(execution, found);
    terms.set(execution);
    Term term = Term.parse(CaseVariables.DECISION_TERM.get(execution));
    Instant due = calendar.due(clock.instant(), term);
    CountyDecision.COUNTY_DUE.set(execution, Date.from(due));
  }
}
