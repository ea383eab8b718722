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
import org.springframework.test.web.servlet.MockMvc;

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
  @Autowired MockMvc mvc;

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
  void whoHasLaidTheFirstDecisionBeforeItsMakersDoesNotVoteOnTheAppeal() {
    TestCouncil council = councils.found();
    Proposal proposal = scene.rejected(council); // Proposed by the secretary, who holds a seat.
    long id = scene.heard(council, proposal, "UPHOLD", "UPHOLD", "UPHOLD");
    scene.call(council);
    assertThat(page(council, "seat-secretary", "/sessions/" + session(council) + "/plan"))
        .contains("گزارشگر تصمیم نخست");
    whole.opened(council, List.of());
    for (String seat : council.people("seat-")) {
      whole.doesAll(council, seat, i -> i.element().equals("DeclareConflict"), Map.of());
    }
    // Nothing else is kept from such a person: the secretary still words what is voted on.
    whole.does(council, "seat-secretary", "FixProposition", Map.of());
    assertThat(whole.work(council, "seat-secretary", "CastVote")).isEmpty();
    assertThat(whole.work(council, "seat-women", "CastVote")).hasSize(1);
    for (String seat : council.people("seat-")) {
      whole.doesAll(council, seat, i -> i.element().equals("CastVote"), Map.of("choice", "YES"));
    }
    assertThat(eligible(id)).isEqualTo(10);
    assertThat(page(council, "seat-secretary", "/sessions/" + session(council)))
        .contains("گزارشگر تصمیم نخست");
    whole.doesAll(council, "seat-secretary", i -> i.element().equals("CloseSession"), Map.of());
    assertThat(appeals.state(id)).isEqualTo("UPHELD");
  }

  @Test
  void whoHasWrittenTheSheetOfTheFileAndHoldsASeatDoesNotVoteOnTheAppeal() {
    TestCouncil council = councils.found();
    Proposal proposal = scene.votedOn(council, "NO");
    sit(council, "officer1", "HEALTH");
    long id = scene.heard(council, proposal, "UPHOLD", "UPHOLD", "UPHOLD");
    scene.call(council);
    whole.opened(council, List.of());
    for (String seat : council.people("seat-", "officer1")) {
      whole.doesAll(council, seat, i -> i.element().equals("DeclareConflict"), Map.of());
    }
    whole.does(council, "seat-secretary", "FixProposition", Map.of());
    assertThat(whole.work(council, "officer1", "CastVote")).isEmpty();
    assertThat(whole.work(council, "seat-secretary", "CastVote")).hasSize(1);
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

  private int eligible(long appeal) {
    return db.sql("select eligible from agenda_item where appeal_id = ?")
        .param(appeal)
        .query(Integer.class)
        .single();
  }

  private long session(TestCouncil council) {
    return db.sql("select max(id) from council_session where council_id = ?")
        .param(council.id())
        .query(Long.class)
        .single();
  }

  private String page(TestCouncil council, String name, String path) {
    return Visitor.of(mvc, council.username(name)).reading("fa").get(path).body();
  }

  /** Gives a seat to somebody else. */
  private void sit(TestCouncil council, String name, String seat) {
    int given =
        db.sql(
                """
                update appointment set person_id = ? where seat_id = (select id from council_seat \
                where council_id = ? and code = ?)""")
            .params(council.personId(name), council.id(), seat)
            .update();
    assertThat(given).isEqualTo(1);
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
