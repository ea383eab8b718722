package org.hamafza.proposals;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.Set;
import org.hamafza.ManualClock;
import org.hamafza.TestCouncil;
import org.hamafza.crisis.CrisisFixtures;
import org.springframework.stereotype.Component;

/**
 * One day on which a council is in a crisis everywhere; it is over on the next, so that no other
 * test of that council meets it.
 */
@Component
class CrisisDay {

  /** 1399/04/22. */
  static final LocalDate DAY = LocalDate.of(2020, 7, 12);

  private final CrisisFixtures crises;
  private final ManualClock clock;
  private final Set<Long> declared = new HashSet<>();

  CrisisDay(CrisisFixtures crises, ManualClock clock) {
    this.crises = crises;
    this.clock = clock;
  }

  /** It is that day. */
  void comes(TestCouncil council) {
    clock.setDay(DAY);
    if (declared.add(council.id())) {
      crises.forADay(council);
    }
  }
}
