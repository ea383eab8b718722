package org.hamafza;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.hamafza.appeal.AppealFixtures;
import org.hamafza.calendar.WorkingCalendar;
import org.hamafza.council.Resolutions;
import org.hamafza.proposals.Proposal;
import org.hamafza.shared.InvalidInput;
import org.hamafza.tasks.WorkItem;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Where appeals are just in time or just too late, and who may not vote on them. */
@DatabaseTest
class AppealEdgeTests {

  @Autowired TestCouncils councils;
  @Autowired AppealScene scene;
  @Autowired AppealFixtures appeals;
  @Autowired WholeCase whole;
  @Autowired Resolutions resolutions;
  @Autowired WorkingCalendar calendar;
  @Autowired JdbcClient db;
  @Autowired ManualClock clock;

  @Test
  void theLastSecondOfTheFifteenthWorkingDayIsInTime() {
    TestCouncil council = councils.found();
    Proposal proposal = scene.rejected(council);
    scene.later(Duration.between(clock.instant(), calendar.endOf(workingDay(proposal, 15))));
    long id = scene.file(council, proposal, "نادرست است");
    scene.check(council, Map.of());
    assertThat(appeals.admissibility(id)).contains("ADMISSIBLE");
  }

  @Test
  void theFirstSecondOfTheSixteenthWorkingDayIsLate() {
    TestCouncil council = councils.found();
    Proposal proposal = scene.rejected(council);
    Instant midnight = workingDay(proposal, 16).atStartOfDay(WorkingCalendar.ZONE).toInstant();
    scene.later(Duration.between(clock.instant(), midnight));
    long id = scene.file(council, proposal, "نادرست است");
    scene.check(council, Map.of("hindrance", "NOT_PROVEN"));
    assertThat(appeals.admissibility(id)).contains("LATE");
  }

  @Test
  void whoHasScoredTheFileMustSaySoAndDoesNotVote() {
    TestCouncil council = councils.found();
    Proposal proposal = scene.rejected(council);
    scored(council, proposal, "seat-health");
    long id = scene.heard(council, proposal, "UPHOLD", "UPHOLD", "UPHOLD");
    scene.call(council);
    whole.opened(council, List.of());
    WorkItem declaration = whole.work(council, "seat-health", "DeclareConflict").get(0);
    assertThatThrownBy(
            () -> whole.complete(council, "seat-health", declaration, Map.of("code", "COI-0")))
        .isInstanceOf(InvalidInput.class);
    whole.complete(
        council, "seat-health", declaration, Map.of("code", "COI-7", "note", "داور پرونده بودم"));
    for (String seat : council.people("seat-")) {
      whole.doesAll(council, seat, i -> i.element().equals("DeclareConflict"), Map.of());
    }
    whole.does(council, "seat-secretary", "FixProposition", Map.of());
    assertThat(whole.work(council, "seat-health", "CastVote")).isEmpty();
    assertThat(whole.work(council, "seat-women", "CastVote")).hasSize(1);
    assertThat(appeals.state(id)).isEqualTo("BEFORE_COUNCIL");
  }

  @Test
  void whatFoundNoQuorumIsHeardInTheSecondCall() {
    TestCouncil council = councils.found();
    Proposal proposal = scene.rejected(council);
    long id = scene.heard(council, proposal, "UPHOLD", "REMIT", "UPHOLD");
    scene.call(council);
    whole.opened(
        council,
        List.of("YOUTH_SPORT", "WELFARE", "JUSTICE", "HERITAGE", "ENVIRONMENT", "WOMEN", "HEALTH"));
    scene.later(Duration.ofMinutes(30));
    LocalDate day = calendar.plusWorkingDays(calendar.today(clock), 5);
    whole.does(
        council,
        "seat-secretary",
        "CallAgain",
        Map.of("answer", "CALL", "date", day.toString(), "time", "10:00", "place", "استانداری"));
    Instant start = day.atTime(10, 0).atZone(WorkingCalendar.ZONE).toInstant();
    scene.later(Duration.between(clock.instant(), start));
    whole.opened(council, List.of());
    scene.vote(council, "YES", Map.of());
    assertThat(appeals.state(id)).isEqualTo("UPHELD");
  }

  /** The working day so many days after the NGO was told. */
  private LocalDate workingDay(Proposal proposal, int count) {
    Instant told = resolutions.on(proposal.id()).orElseThrow().adoptedAt();
    return calendar.plusWorkingDays(calendar.dayOf(told), count);
  }

  /** As if one of the reviewers had held that seat. */
  private void scored(TestCouncil council, Proposal proposal, String name) {
    int scores =
        db.sql(
                """
                update review_slot set reviewer_id = ? where proposal_id = ? \
                and reviewer_id = ? and contribution = 'SCORE' and state = 'SUBMITTED'""")
            .params(council.personId(name), proposal.id(), council.personId("reviewer1"))
            .update();
    assertThat(scores).isPositive();
  }
}
