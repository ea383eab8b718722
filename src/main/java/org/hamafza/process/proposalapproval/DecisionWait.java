package org.hamafza.process.proposalapproval;

import java.time.Clock;
import java.util.Date;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.hamafza.calendar.Term;
import org.hamafza.calendar.WorkingCalendar;
import org.hamafza.process.CaseVariables;
import org.springframework.stereotype.Component;

/** Counts until when the council should have decided a case that begins to wait for it. */
@Component
class DecisionWait {

  private final WorkingCalendar calendar;
  private final Clock clock;

  DecisionWait(WorkingCalendar calendar, Clock clock) {
    this.calendar = calendar;
    this.clock = clock;
  }

  /** A case that began with an earlier model knows no such term. */
  void begin(DelegateExecution execution) {
    CaseVariables.DECISION_TERM
        .find(execution)
        .map(term -> calendar.due(clock.instant(), Term.parse(term)))
        .ifPresent(due -> ProposalApproval.DECISION_DUE.set(execution, Date.from(due)));
  }
}
