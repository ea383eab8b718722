package org.hamafza.council;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.hamafza.Accident;
import org.hamafza.DatabaseTest;
import org.hamafza.Jobs;
import org.hamafza.ManualClock;
import org.hamafza.TestCouncil;
import org.hamafza.TestCouncils;
import org.hamafza.proposals.ProposalState;
import org.hamafza.proposals.Proposals;
import org.hamafza.proposals.ReadyCases;
import org.hamafza.tasks.TaskInbox;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;

/** The closing of a session that breaks off in the middle moves every case once, or none. */
@DatabaseTest
class InterruptedClosingTests {

  private static final LocalDate DAY = LocalDate.of(2020, 11, 18);
  private static final long MONEY = 900_000_000L;

  @Autowired TestCouncils councils;
  @Autowired ReadyCases cases;
  @Autowired Sessions sessions;
  @Autowired Proposals proposals;
  @Autowired TaskInbox inbox;
  @Autowired ManualClock clock;
  @Autowired Jobs jobs;
  @Autowired Accident accident;
  @Autowired JdbcClient db;
  @Autowired MockMvc browser;

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3})
  void tellsEveryCaseOnceWhenItIsTriedAgain(int nth) {
    TestCouncil council = councils.found();
    Meeting meeting = new Meeting(council, inbox, jobs, browser);
    clock.setDay(LocalDate.of(2020, 11, 8));
    long ngo = cases.ngo(council, "applicant");
    List<Long> three =
        List.of("الف", "ب", "پ").stream()
            .map(title -> cases.ready(council, ngo, title, MONEY, 1_300_000_000L, "RWC"))
            .toList();
    Session session = meeting.call(sessions, SessionType.REGULAR, DAY);
    meeting.agenda(0, three.toArray(Long[]::new));
    clock.setDay(DAY);
    meeting.attend(Meeting.NINE);
    for (int i = 0; i < three.size(); i++) {
      meeting.declare(Map.of());
      meeting.fix("متن", "" + MONEY, "");
      meeting.cast(Set.of(), 9, 0, 0, 0);
    }
    long before = told(council);
    accident.atDecision(nth);
    assertThatThrownBy(meeting::close).hasStackTraceContaining("an accident");
    assertThat(sessions.get(session.id()).state()).isEqualTo(SessionState.OPEN);
    assertThat(three)
        .extracting(id -> proposals.get(id).state())
        .containsOnly(ProposalState.ON_AGENDA);
    assertThat(told(council)).isEqualTo(before);
    // The engine tries again after a while.
    clock.set(clock.instant().plus(Duration.ofHours(1)));
    jobs.runAll();
    assertThat(sessions.get(session.id()).state()).isEqualTo(SessionState.CLOSED);
    assertThat(three)
        .extracting(id -> proposals.get(id).state())
        .containsOnly(ProposalState.APPROVED);
    assertThat(told(council)).isEqualTo(before + three.size());
    jobs.runAll();
    assertThat(told(council)).isEqualTo(before + three.size());
    for (long id : three) {
      assertThat(
              db.sql(
                      """
                      select count(*) from audit_entry where kind = 'ItemDecided' \
                      and subject_number = ?""")
                  .param(proposals.get(id).number())
                  .query(Long.class)
                  .single())
          .isOne();
    }
  }

  private long told(TestCouncil council) {
    return db.sql("select count(*) from notification where person_id = ?")
        .param(council.personId("applicant"))
        .query(Long.class)
        .single();
  }
}
