package org.hamafza.proposals;

import org.hamafza.calendar.Term;
import org.hamafza.shared.CaseRef;
import org.hamafza.tasks.CaseClocks;
import org.hamafza.tasks.DeadlineKind;
import org.hamafza.tasks.DeadlineShifted;
import org.hamafza.tasks.DeadlinesShifted;
import org.hamafza.tasks.PauseReason;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Stops the clock of a case while it waits for its NGO, and ends it with the decision. */
@Component
class ApplicantClock {

  private final CaseClocks clocks;
  private final ProposalTable table;

  ApplicantClock(CaseClocks clocks, ProposalTable table) {
    this.clocks = clocks;
    this.table = table;
  }

  @EventListener
  void on(DeficiencyNoticeSent event) {
    clocks.pause(event.subject(), PauseReason.AWAITING_APPLICANT, Term.parse(event.term()));
  }

  @EventListener
  void on(AnswerReminded event) {
    clocks.extend(
        event.subject(), PauseReason.AWAITING_APPLICANT, event.since(), Term.parse(event.term()));
  }

  @EventListener
  void on(DeficiencyAnswered event) {
    clocks.resume(event.subject(), PauseReason.AWAITING_APPLICANT);
  }

  // The NGO's own work carries the time that it has for this.
  @EventListener
  void on(SynergyOffered event) {
    clocks.pause(event.subject(), PauseReason.AWAITING_APPLICANT, null);
  }

  @EventListener
  void on(SynergyAnswered event) {
    clocks.resume(event.subject(), PauseReason.AWAITING_APPLICANT);
  }

  @EventListener
  void on(StateEntered event) {
    if (event.state() == ProposalState.HELD) {
      clocks.pause(event.subject(), PauseReason.INTEGRITY_CASE, null);
    } else if (event.before() == ProposalState.HELD) {
      clocks.resume(event.subject(), PauseReason.INTEGRITY_CASE);
    }
    if (event.before().isUndecided() && !event.state().isUndecided()) {
      clocks.end(event.subject());
    }
  }

  @EventListener
  void on(DeadlinesShifted shifted) {
    for (DeadlineShifted each : shifted.events()) {
      CaseRef subject = each.subject();
      if (each.deadline() == DeadlineKind.ANSWER && subject.type().equals("proposal")) {
        table.answerUntil(subject.id(), each.after());
      }
    }
  }
}
