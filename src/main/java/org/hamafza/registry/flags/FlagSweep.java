package org.hamafza.registry.flags;

import java.time.Clock;
import org.hamafza.calendar.WorkingCalendar;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Every hour enters in the record which flags have ended by themselves. It may run on every node
 * and at any time: none of them has counted since the end of its last day.
 */
@Component
class FlagSweep {

  private final FlagTable table;
  private final NgoFlags flags;
  private final WorkingCalendar calendar;
  private final Clock clock;

  FlagSweep(FlagTable table, NgoFlags flags, WorkingCalendar calendar, Clock clock) {
    this.table = table;
    this.flags = flags;
    this.calendar = calendar;
    this.clock = clock;
  }

  @Scheduled(
      initialDelayString = "${hamafza.flags.first-sweep:PT3M}",
      fixedDelayString = "${hamafza.flags.sweep:PT1H}")
  void sweep() {
    table.ngosWithExpired(calendar.today(clock)).forEach(flags::expire);
  }
}
