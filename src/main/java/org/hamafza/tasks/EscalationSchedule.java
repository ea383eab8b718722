package org.hamafza.tasks;

import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Looks every few minutes whether anybody has to be reminded. */
@Component
class EscalationSchedule {

  private final EscalationSweep sweep;

  EscalationSchedule(EscalationSweep sweep) {
    this.sweep = sweep;
  }

  @Scheduled(
      fixedDelayString = "${hamafza.clock.every:2m}",
      initialDelayString = "${hamafza.clock.every:2m}")
  void run() {
    int done = sweep.once();
    while (done > 0) {
      done = sweep.once();
    }
  }
}
