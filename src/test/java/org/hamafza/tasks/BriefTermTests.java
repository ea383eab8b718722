package org.hamafza.tasks;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.hamafza.DatabaseTest;
import org.hamafza.Jobs;
import org.hamafza.ManualClock;
import org.hamafza.TestCouncil;
import org.hamafza.TestCouncils;
import org.hamafza.WholeCase;
import org.hamafza.proposals.Proposal;
import org.hamafza.proposals.Proposals;
import org.hamafza.shared.CaseRef;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * In a session everybody waits for the end of the ten minutes of declarations and the twenty of a
 * vote: nobody is reminded of them, and no pause of the case holds them up.
 */
@DatabaseTest
class BriefTermTests {

  private static final Duration DECLARE = Duration.ofMinutes(10);
  private static final Duration VOTE = Duration.ofMinutes(20);

  // One of the eleven speaks for an agency that would carry the project out.
  private static final int VOTERS = 10;

  @Autowired private EscalationSweep sweep;
  @Autowired private CaseClocks clocks;
  @Autowired private WholeCase whole;
  @Autowired private Proposals proposals;
  @Autowired private TestCouncils councils;
  @Autowired private ManualClock clock;
  @Autowired private Jobs jobs;
  @Autowired private JdbcClient db;
  @Autowired private TransactionTemplate transaction;

  private TestCouncil council;
  private CaseRef subject;
  private Instant opened;

  @BeforeEach
  void openSession() {
    clock.setDay(LocalDate.of(2020, 11, 1));
    council = councils.found();
    Proposal proposal = whole.admitted(council, "writer");
    subject = proposals.ref(proposal);
    whole.reviewed(council);
    whole.agenda(council, List.of(), List.of(proposal.id()));
    whole.opened(council, List.of());
    opened = clock.instant();
  }

  @Test
  void areLeftAloneByRemindersAndEscalations() {
    assertThat(open("DeclareConflict")).hasSize(11).allMatch(item -> due(item, DECLARE));
    sweepUntil(DECLARE.multipliedBy(2));
    fixProposition();
    assertThat(open("CastVote")).hasSize(VOTERS).allMatch(item -> due(item, VOTE));
    sweepUntil(VOTE.multipliedBy(2));
    assertThat(open("CastVote")).hasSize(VOTERS);
    assertThat(told()).isZero();
  }

  @Test
  void runOnWhileTheCaseStandsStill() {
    pause();
    assertThat(open("DeclareConflict"))
        .hasSize(11)
        .allMatch(item -> due(item, DECLARE) && !item.counting().paused());
    elapse(DECLARE.minusSeconds(1));
    assertThat(open("DeclareConflict")).hasSize(11);
    elapse(Duration.ofSeconds(1));
    assertThat(open("DeclareConflict")).isEmpty();
    assertThat(open("FixProposition")).singleElement().matches(item -> item.counting().paused());
  }

  @Test
  void beginRunningWhileTheCaseStandsStill() {
    pause();
    fixProposition();
    assertThat(open("CastVote"))
        .hasSize(VOTERS)
        .allMatch(item -> due(item, VOTE) && !item.counting().paused());
    elapse(VOTE.dividedBy(2));
    transaction.executeWithoutResult(s -> clocks.resume(subject, PauseReason.AWAITING_APPLICANT));
    assertThat(open("CastVote")).hasSize(VOTERS).allMatch(item -> due(item, VOTE));
    elapse(VOTE.dividedBy(2).minusSeconds(1));
    assertThat(open("CastVote")).hasSize(VOTERS);
    elapse(Duration.ofSeconds(1));
    assertThat(open("CastVote")).isEmpty();
  }

  private void pause() {
    transaction.executeWithoutResult(
        s -> clocks.pause(subject, PauseReason.AWAITING_APPLICANT, null));
  }

  /** Everybody declares what is known at the moment at which the session was opened. */
  private void fixProposition() {
    clock.set(opened);
    for (WorkItem item : open("DeclareConflict")) {
      whole.complete(council, nameOf(item), item, Map.of());
    }
    whole.does(council, "seat-secretary", "FixProposition", Map.of());
  }

  // No timer of the engine runs: what is over for long stays open and could be told.
  private void sweepUntil(Duration end) {
    for (Duration at = Duration.ZERO; at.compareTo(end) <= 0; at = at.plusMinutes(1)) {
      clock.set(opened.plus(at));
      while (sweep.once() > 0) {
        // One part of a term after the other.
      }
    }
  }

  private void elapse(Duration time) {
    clock.advance(time);
    jobs.runAll();
  }

  private boolean due(WorkItem item, Duration term) {
    return item.dueAt().equals(opened.plus(term));
  }

  private List<WorkItem> open(String element) {
    return db.sql(
            """
            select * from work_item where council_id = ? and element_id = ? and state = 'OPEN' \
            order by id""")
        .params(council.id(), element)
        .query(WorkItems::item)
        .list();
  }

  private String nameOf(WorkItem item) {
    return council.people("seat").stream()
        .filter(name -> council.personId(name) == item.assigneeId())
        .findFirst()
        .orElseThrow();
  }

  private long told() {
    return db.sql(
            """
            select count(*) from escalation e join work_item w on w.id = e.work_item_id \
            where w.council_id = ? and w.element_id in ('DeclareConflict', 'CastVote')""")
        .param(council.id())
        .query(Long.class)
        .single();
  }
}
