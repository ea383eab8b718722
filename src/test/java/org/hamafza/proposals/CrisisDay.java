package org.hamafza.proposals;

import java.time.LocalDate;
import org.hamafza.ManualClock;
import org.hamafza.TestCouncil;
import org.hamafza.policy.Policies;
import org.springframework.stereotype.Component;

/**
 * One day on which a crisis is declared, by two persons as always; it is over on the next, so that
 * no other test meets it.
 */
@Component
class CrisisDay {

  /** 1399/04/22. */
  static final LocalDate DAY = LocalDate.of(2020, 7, 12);

  private static final String PARAMETER = "crisis.active";

  private final Policies policies;
  private final ManualClock clock;

  CrisisDay(Policies policies, ManualClock clock) {
    this.policies = policies;
    this.clock = clock;
  }

  /** It is that day. */
  void comes(TestCouncil council) {
    clock.setDay(DAY);
    if (!policies.on(DAY).flag(PARAMETER)) {
      set(council, "true", DAY);
      set(council, "false", DAY.plusDays(1));
    }
  }

  private void set(TestCouncil council, String setting, LocalDate from) {
    council.run("admin1", () -> policies.propose(PARAMETER, setting, from, "a test"));
    long change =
        policies.open().stream()
            .filter(c -> c.name().equals(PARAMETER) && c.validFrom().equals(from))
            .findFirst()
            .orElseThrow()
            .id();
    council.run("admin2", () -> policies.decide(change, true));
  }
}
