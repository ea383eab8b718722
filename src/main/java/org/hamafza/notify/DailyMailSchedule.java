package org.hamafza.notify;

import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Looks every few minutes whether it is time for the daily mail. */
@Component
class DailyMailSchedule {

  private final DailyMail daily;

  DailyMailSchedule(DailyMail daily) {
    this.daily = daily;
  }

  // Not by the hour of the clock: a node that was down at seven catches up.
  @Scheduled(
      fixedDelayString = "${hamafza.clock.every:2m}",
      initialDelayString = "${hamafza.clock.every:2m}")
  void run() {
    int people = daily.send();
    while (people > 0) {
      people = daily.send();
    }
  }
}
