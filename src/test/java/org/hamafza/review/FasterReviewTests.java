package org.hamafza.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.hamafza.DatabaseTest;
import org.hamafza.Jobs;
import org.hamafza.ManualClock;
import org.hamafza.crisis.CrisisFixtures;
import org.hamafza.notify.Notifications;
import org.hamafza.proposals.ProposalState;
import org.hamafza.proposals.Proposals;
import org.hamafza.tasks.WorkItem;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Reviews and opinions that are under way get the hours of the fast track from its switch on. */
@DatabaseTest
@Import(ReviewScene.class)
class FasterReviewTests {

  private static final Duration FAST = Duration.ofHours(24);
  // 15 working days after Sunday, 1 November 2020; see ReviewClockTests.
  private static final Instant OPINION_DUE = Instant.parse("2020-11-22T20:29:59Z");
  private static final List<String> ASKED =
      List.of("ScoreProposal", "GiveExpertOpinion", "GiveAgencyOpinion");

  @Autowired private ReviewScene scene;
  @Autowired private CrisisFixtures crises;
  @Autowired private Reviews reviews;
  @Autowired private Proposals proposals;
  @Autowired private Notifications notifications;
  @Autowired private ManualClock clock;
  @Autowired private Jobs jobs;
  @Autowired private JdbcClient db;
  @Autowired private MessageSource texts;

  private ReviewScene.Review review;

  @BeforeEach
  void reviewsAreUnderWay() {
    review = scene.begin();
    proposals.enter(review.id, ProposalState.IN_REVIEW, "");
    db.sql("update proposal set crisis_confirmed = true where id = ?").param(review.id).update();
    review.assign(List.of("reviewer1", "reviewer2", "reviewer3"), "DOE", "RWC");
  }

  @Test
  void allWhoHaveStillToAnswerGetTheFullTermFromTheSwitch() {
    review.score("reviewer1", 4, 4, 4, 4, 4, 4);
    scene.later(Duration.ofDays(1));
    crises.declare(review.council);
    scene.later(Duration.ofHours(3));
    answer("SWITCH", "");
    Instant due = clock.instant().plus(FAST);
    for (String who : List.of("reviewer2", "reviewer3", "agency-doe", "agency-rwc")) {
      WorkItem item = asked(who);
      assertThat(item.dueAt()).as(who).isEqualTo(due);
      assertThat(item.counting().byTheHour()).isTrue();
      assertThat(faster(who)).as(who).isOne();
    }
    assertThat(faster("reviewer1")).isZero();
    assertThat(reviews.agencyOpinions(review.id)).allMatch(each -> each.dueAt().equals(due));
    at(due.minusSeconds(60));
    assertThat(reviews.agencyOpinions(review.id)).allMatch(each -> each.stance() == null);
    at(due.plusSeconds(60));
    assertThat(reviews.agencyOpinions(review.id))
        .allMatch(each -> each.stance() == Stance.DEEMED_NO_OBJECTION);
  }

  @Test
  void nobodyGetsMoreTimeThanBefore() {
    at(OPINION_DUE.minus(Duration.ofHours(10)));
    crises.declare(review.council);
    Instant score = asked("reviewer1").dueAt();
    answer("SWITCH", "");
    assertThat(asked("agency-doe").dueAt()).isEqualTo(OPINION_DUE);
    assertThat(asked("reviewer1").dueAt()).isEqualTo(score);
    assertThat(faster("agency-doe")).isZero();
    at(OPINION_DUE.plusSeconds(60));
    assertThat(reviews.agencyOpinions(review.id))
        .allMatch(each -> each.stance() == Stance.DEEMED_NO_OBJECTION);
  }

  @Test
  void theDoersAreRemindedByTheNewTerm() {
    crises.declare(review.council);
    answer("SWITCH", "");
    Instant switched = clock.instant();
    assertThat(nextTold(asked("reviewer1"))).isEqualTo(switched.plus(Duration.ofHours(12)));
  }

  @Test
  void aCaseThatStaysOnItsRouteKeepsItsTerms() {
    Instant score = asked("reviewer1").dueAt();
    crises.declare(review.council);
    answer("STAY", "عجله‌ای نیست");
    assertThat(asked("agency-doe").dueAt()).isEqualTo(OPINION_DUE);
    assertThat(asked("reviewer1").dueAt()).isEqualTo(score);
  }

  private void answer(String answer, String reason) {
    review.complete(
        CrisisFixtures.SECRETARY,
        "ConfirmRouteSwitch",
        Map.of("answer", List.of(answer), "reason", List.of(reason)));
  }

  private WorkItem asked(String who) {
    List<WorkItem> found =
        review.work(who).stream().filter(item -> ASKED.contains(item.element())).toList();
    assertThat(found).as(who).hasSize(1);
    return found.get(0);
  }

  private Instant nextTold(WorkItem item) {
    return db.sql("select next_at from work_item where id = ?")
        .param(item.id())
        .query((row, index) -> row.getTimestamp(1).toInstant())
        .single();
  }

  /** How often this person was told of the new time. */
  private long faster(String who) {
    Locale fa = Locale.forLanguageTag("fa");
    String first = texts.getMessage("tasks.faster.body", null, fa).split("\\{0}")[0];
    return notifications.of(review.council.personId(who), Long.MAX_VALUE, 50).stream()
        .filter(notice -> notice.body().startsWith(first))
        .count();
  }

  private void at(Instant moment) {
    clock.set(moment);
    jobs.runAll();
  }
}
