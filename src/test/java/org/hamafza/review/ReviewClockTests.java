package org.hamafza.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.hamafza.DatabaseTest;
import org.hamafza.Jobs;
import org.hamafza.ManualClock;
import org.hamafza.calendar.HolidayKind;
import org.hamafza.calendar.Holidays;
import org.hamafza.proposals.Proposals;
import org.hamafza.shared.LocalText;
import org.hamafza.tasks.CaseClocks;
import org.hamafza.tasks.PauseReason;
import org.hamafza.tasks.WorkItem;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.transaction.support.TransactionTemplate;

/** The time after which an agency's silence is consent follows the deadline of its task. */
@DatabaseTest
@Import(ReviewScene.class)
class ReviewClockTests {

  // Asked on Sunday, 1 November 2020; 15 working days without Thursdays and Fridays: 2 to 4, 7 to
  // 11, 14 to 18, 21 and 22 November.
  private static final Instant DUE = endOf("2020-11-22");

  @Autowired private ReviewScene scene;
  @Autowired private Reviews reviews;
  @Autowired private CaseClocks clocks;
  @Autowired private Proposals proposals;
  @Autowired private Holidays holidays;
  @Autowired private ManualClock clock;
  @Autowired private Jobs jobs;
  @Autowired private TransactionTemplate transaction;

  @Test
  void aNewHolidayMovesItWithItsTimer() {
    ReviewScene.Review review = asked();
    assertThat(opinion(review).dueAt()).isEqualTo(DUE);
    LocalDate closed = LocalDate.of(2020, 11, 17);
    holidays.add(closed, new LocalText("آلودگی هوا", "Air pollution"), HolidayKind.CLOSURE);
    try {
      assertThat(work(review).dueAt()).isEqualTo(endOf("2020-11-23"));
      assertThat(opinion(review).dueAt()).isEqualTo(endOf("2020-11-23"));
      at(DUE.plusSeconds(60));
      assertThat(opinion(review).stance()).isNull();
      at(endOf("2020-11-23").plusSeconds(60));
      assertThat(opinion(review).stance()).isEqualTo(Stance.DEEMED_NO_OBJECTION);
    } finally {
      holidays.remove(closed);
    }
  }

  @Test
  void aPauseHoldsTheTimerUp() {
    ReviewScene.Review review = asked();
    var subject = proposals.ref(review.id);
    // Paused on Monday 9 (nine working days are left: 10, 11, 14 to 18, 21, 22), on with Sunday 29.
    clock.setDay(LocalDate.of(2020, 11, 9));
    transaction.executeWithoutResult(
        s -> clocks.pause(subject, PauseReason.AWAITING_APPLICANT, null));
    assertThat(work(review).counting().left()).isEqualTo(9);
    at(DUE.plus(Duration.ofDays(2)));
    assertThat(opinion(review).stance()).isNull();

    clock.setDay(LocalDate.of(2020, 11, 29));
    transaction.executeWithoutResult(s -> clocks.resume(subject, PauseReason.AWAITING_APPLICANT));
    // 30, then 1, 2, 5 to 9 and 12 December.
    Instant due = endOf("2020-12-12");
    assertThat(work(review).dueAt()).isEqualTo(due);
    assertThat(opinion(review).dueAt()).isEqualTo(due);
    jobs.runAll();
    at(due.minusSeconds(60));
    assertThat(opinion(review).stance()).isNull();
    at(due.plusSeconds(60));
    assertThat(opinion(review).stance()).isEqualTo(Stance.DEEMED_NO_OBJECTION);
  }

  private ReviewScene.Review asked() {
    ReviewScene.Review review = scene.begin();
    review.assign(List.of("reviewer1", "reviewer2", "reviewer3"), "DOE");
    return review;
  }

  private void at(Instant moment) {
    clock.set(moment);
    jobs.runAll();
  }

  private WorkItem work(ReviewScene.Review review) {
    return review.work("agency-doe").get(0);
  }

  private AgencyOpinion opinion(ReviewScene.Review review) {
    return reviews.agencyOpinions(review.id).stream()
        .filter(each -> each.agencyCode().equals("DOE"))
        .findFirst()
        .orElseThrow();
  }

  private static Instant endOf(String day) {
    return Instant.parse(day + "T20:29:59Z");
  }
}
