package org.hamafza.process.circularvote;

import org.camunda.bpm.engine.RuntimeService;
import org.hamafza.council.MeetingDemanded;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Ends a circular vote in the transaction in which enough members demand a meeting. */
@Component
class CircularVoteTriggers {

  private final RuntimeService runtime;

  CircularVoteTriggers(RuntimeService runtime) {
    this.runtime = runtime;
  }

  @EventListener
  void on(MeetingDemanded event) {
    if (event.enough()) {
      runtime
          .createMessageCorrelation(CircularVote.MEETING_DEMANDED)
          .processInstanceBusinessKey(event.subject().number())
          .correlate();
    }
  }
}
