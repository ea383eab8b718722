package org.hamafza.tasks;

import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Looks every few minutes whether anybody has to be reminded, and what nobody does any more. */
@Component
class EscalationSchedule {

  private final TaskInbox inbox;
  private final EscalationSweep sweep;

  EscalationSchedule(TaskInbox inbox, EscalationSweep sweep) {
    this.inbox = inbox;
    this.sweep = sweep;
  }

  @Scheduled(
      fixedDelayString = "${hamafza.clock.every:2m}",
      initialDelayString = "${hamafza.clock.every:2m}")
  void run() {
    inbox.releaseAbandoned();
    int done = sweep.once();
    while (done > 0) {
      done = sweep.once();
    }
  }
}
