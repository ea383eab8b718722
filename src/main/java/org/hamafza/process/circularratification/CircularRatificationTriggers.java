package org.hamafza.process.circularratification;

import java.util.Date;
import java.util.Map;
import org.camunda.bpm.engine.RuntimeService;
import org.hamafza.council.ItemDecided;
import org.hamafza.council.ItemKind;
import org.hamafza.council.ProvisionallyApproved;
import org.hamafza.process.CaseVariables;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Lets what was approved for now wait for the council, and go on when the council has decided. */
@Component
class CircularRatificationTriggers {

  private final RuntimeService runtime;

  CircularRatificationTriggers(RuntimeService runtime) {
    this.runtime = runtime;
  }

  @EventListener
  void on(ProvisionallyApproved event) {
    runtime.startProcessInstanceByMessage(
        CircularRatification.PROVISIONALLY_APPROVED,
        event.subject().number(),
        Map.of(
            CaseVariables.COUNCIL_ID.name(), event.subject().councilId(),
            CaseVariables.PROPOSAL_ID.name(), event.subject().id(),
            CircularRatification.RATIFY_BY.name(), Date.from(event.ratifyBy())));
  }

  /** A deferral decides nothing: the item comes before the next meeting while there is time. */
  @EventListener
  void on(ItemDecided event) {
    boolean decided =
        event.outcome().startsWith("APPROVED")
            || event.outcome().equals(CircularRatification.REJECTED);
    if (event.itemKind() == ItemKind.RATIFICATION && decided) {
      runtime
          .createMessageCorrelation(CircularRatification.RATIFICATION_DECIDED)
          .processInstanceBusinessKey(event.subject().number())
          .setVariable(CircularRatification.RATIFICATION_OUTCOME.name(), event.outcome())
          // One that came too late is a decision all the same, but changes nothing.
          .correlateAll();
    }
  }
}
