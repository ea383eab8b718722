package org.hamafza.tasks;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import org.hamafza.DatabaseTest;
import org.hamafza.Jobs;
import org.hamafza.ManualClock;
import org.hamafza.TestCouncil;
import org.hamafza.TestCouncils;
import org.hamafza.clearance.ContentFixtures;
import org.hamafza.clearance.ContentItem;
import org.hamafza.clearance.ContentState;
import org.hamafza.clearance.Contents;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** An authority that says nothing has not agreed: the secretary hears of it, and it waits on. */
@DatabaseTest
class SilentAuthorityTests {

  @Autowired private EscalationSweep sweep;
  @Autowired private ContentFixtures fixtures;
  @Autowired private Contents contents;
  @Autowired private TestCouncils councils;
  @Autowired private ManualClock clock;
  @Autowired private Jobs jobs;
  @Autowired private JdbcClient db;

  private TestCouncil council;
  private ContentItem content;

  @BeforeEach
  void handIn() {
    clock.setDay(LocalDate.of(2020, 11, 1));
    council = councils.found();
    council.addAuthority("DOE");
    council.addAuthority("YS");
    content = fixtures.submit(council, "ngo", fixtures.aCampaign(council).submit(), "پرندگان");
  }

  @Test
  void theAuthorityIsAskedAndNobodyElse() {
    assertThat(noticesTo("authority-doe", "پرندگان")).isOne();
    assertThat(noticesTo("authority-ys", "پرندگان")).isZero();
    assertThat(noticesTo("agency-doe", "پرندگان")).isZero();
  }

  @Test
  void theSecretaryHearsOfSilenceAndTheContentWaitsOn() {
    WorkItem work = fixtures.work(content);
    clock.set(work.dueAt().minusSeconds(1));
    look();
    assertThat(noticesTo("seat-secretary", "پایان مهلت")).isZero();
    clock.set(work.dueAt());
    look();
    assertThat(noticesTo("seat-secretary", "پایان مهلت")).isOne();
    assertThat(noticesTo("authority-doe", "پایان مهلت")).isOne();
    clock.advance(Duration.ofDays(30));
    look();
    assertThat(noticesTo("seat-chair", "کار معوق")).isOne();
    assertThat(contents.get(content.id()).state()).isEqualTo(ContentState.WAITING);
    assertThat(fixtures.work(content).id()).isEqualTo(work.id());
  }

  private void look() {
    while (sweep.once() > 0) {
      // Until nothing is left to tell.
    }
    jobs.runAll();
  }

  /** Notices about the content, not about its proposal, with these words. */
  private long noticesTo(String name, String words) {
    return db.sql(
            """
            select count(*) from notification where person_id = ? \
            and (subject like ? or body like ?) and (subject like ? or body like ?)""")
        .params(council.personId(name), "%" + words + "%", "%" + words + "%")
        .params("%پرندگان%", "%پرندگان%")
        .query(Long.class)
        .single();
  }
}
