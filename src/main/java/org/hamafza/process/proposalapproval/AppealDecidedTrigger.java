package org.hamafza.process.proposalapproval;

import java.time.LocalDate;
import org.camunda.bpm.engine.RuntimeService;
import org.hamafza.appeal.AppealDecided;
import org.hamafza.calendar.WorkingCalendar;
import org.hamafza.process.CaseVariables;
import org.hamafza.proposals.Proposal;
import org.hamafza.proposals.Proposals;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Lets a case that was over go on where its appeal has led it, under the limits of the day on which
 * it was handed in.
 */
@Component
class AppealDecidedTrigger {

  private final RuntimeService engine;
  private final StartedCase started;
  private final Proposals proposals;
  private final WorkingCalendar calendar;

  AppealDecidedTrigger(
      RuntimeService engine, StartedCase started, Proposals proposals, WorkingCalendar calendar) {
    this.engine = engine;
    this.started = started;
    this.proposals = proposals;
    this.calendar = calendar;
  }

  @EventListener
  void on(AppealDecided event) {
    if (!event.revives()) {
      return;
    }
    if (AppealDecided.REMITTED.equals(event.appealResult())) {
      start(ProposalApproval.SENT_BACK_ON_APPEAL, event);
    } else if (AppealDecided.OVERTURNED.equals(event.appealResult())) {
      start(ProposalApproval.APPROVED_ON_APPEAL, event);
    }
  }

  private void start(String message, AppealDecided event) {
    Proposal proposal = proposals.get(event.subject().id());
    LocalDate day = calendar.dayOf(proposal.submittedAt());
    engine
        .createMessageCorrelation(message)
        .processInstanceBusinessKey(event.subject().number())
        .setVariables(started.variables(event.subject(), day))
        .setVariable(CaseVariables.DECISION_OUTCOME.name(), event.outcome())
        .correlateStartMessage();
  }
}
