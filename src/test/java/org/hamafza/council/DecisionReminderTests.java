package org.hamafza.council;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.hamafza.DatabaseTest;
import org.hamafza.Jobs;
import org.hamafza.ManualClock;
import org.hamafza.TestCouncil;
import org.hamafza.TestCouncils;
import org.hamafza.notify.Notifications;
import org.hamafza.proposals.ProposalState;
import org.hamafza.proposals.Proposals;
import org.hamafza.proposals.ReadyCases;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The chair hears of a case that the council lets wait, and the case waits on. */
@DatabaseTest
class DecisionReminderTests {

  @Autowired TestCouncils councils;
  @Autowired ReadyCases cases;
  @Autowired Proposals proposals;
  @Autowired Notifications notifications;
  @Autowired Jobs jobs;
  @Autowired ManualClock clock;

  @Test
  void tellsTheChairOnceWhenTheTimeToDecideIsOver() {
    TestCouncil council = councils.found();
    long ngo = cases.ngo(council, "ngo");
    long id = cases.ready(council, ngo, "پایش", 900_000_000L, 1_300_000_000L, "RWC");
    clock.advance(Duration.ofDays(44));
    jobs.runAll();
    assertThat(told(council)).isZero();
    clock.advance(Duration.ofDays(2));
    jobs.runAll();
    clock.advance(Duration.ofDays(60));
    jobs.runAll();
    assertThat(told(council)).isEqualTo(1);
    assertThat(proposals.get(id).state()).isEqualTo(ProposalState.READY_FOR_DECISION);
  }

  private long told(TestCouncil council) {
    return notifications.of(council.personId("seat-chair"), Long.MAX_VALUE, 50).stream()
        .filter(notice -> notice.link().equals("/sessions"))
        .count();
  }
}
