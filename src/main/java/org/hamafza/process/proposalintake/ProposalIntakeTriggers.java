package org.hamafza.process.proposalintake;

import org.camunda.bpm.engine.MismatchingMessageCorrelationException;
import org.camunda.bpm.engine.RuntimeService;
import org.hamafza.process.CaseVariables;
import org.hamafza.proposals.DeficiencyAnswered;
import org.hamafza.shared.Conflict;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Moves the intake on when the NGO has answered a deficiency notice. */
@Component
class ProposalIntakeTriggers {

  private final RuntimeService engine;

  ProposalIntakeTriggers(RuntimeService engine) {
    this.engine = engine;
  }

  @EventListener
  void on(DeficiencyAnswered event) {
    try {
      engine
          .createMessageCorrelation(ProposalIntake.DEFICIENCY_ANSWERED)
          .processInstanceVariableEquals(CaseVariables.PROPOSAL_ID.name(), event.subject().id())
          .processInstanceBusinessKey(event.subject().number())
          .correlate();
    } catch (MismatchingMessageCorrelationException nobodyWaits) {
      // Between two steps, such as the end of the term and the reminder, it waits for a moment.
      boolean runs =
          engine
                  .createProcessInstanceQuery()
                  .processInstanceBusinessKey(event.subject().number(), ProposalIntake.ID)
                  .count()
              > 0;
      throw new Conflict(runs ? "proposals.error.busy" : "proposals.error.notOpen");
    }
  }
}
