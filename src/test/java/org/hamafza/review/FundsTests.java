package org.hamafza.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.hamafza.DatabaseTest;
import org.hamafza.ManualClock;
import org.hamafza.audit.Entry;
import org.hamafza.audit.Trace;
import org.hamafza.identity.Appointments;
import org.hamafza.identity.NewAppointment;
import org.hamafza.identity.Role;
import org.hamafza.proposals.Proposals;
import org.hamafza.shared.FieldError;
import org.hamafza.shared.InvalidInput;
import org.hamafza.shared.NotFound;
import org.hamafza.tasks.TaskInbox;
import org.hamafza.tasks.WorkItem;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Whether the money is there that a case asks for: 900 million rial. */
@DatabaseTest
@Import(ReviewScene.class)
class FundsTests {

  private static final List<String> THREE = List.of("reviewer1", "reviewer2", "reviewer3");
  private static final String LESS = "350000000";

  @Autowired ReviewScene scene;
  @Autowired CoverSheets sheets;
  @Autowired NewReviews anew;
  @Autowired Proposals proposals;
  @Autowired TaskInbox inbox;
  @Autowired Trace trace;
  @Autowired Appointments appointments;
  @Autowired TransactionTemplate transaction;
  @Autowired ManualClock clock;
  @Autowired JdbcClient db;

  @Test
  void aCaseGoesOnWithAllItAsksForIfFinanceConfirms() {
    var review = begun();
    review.complete("finance", "ConfirmFunds", ReviewScene.FUNDS_THERE);
    assertThat(review.work("officer1")).as("reviews are missing").isEmpty();
    allScore(review);
    assertThat(sheets.of(review.id).funds())
        .isEqualTo(new CoverSheet.Confirmed(900_000_000L, "1399/12"));
    assertThat(sheets.of(review.id).maxGrant()).isEqualTo(900_000_000L);
    assertThat(kinds(review)).contains("FundsAnswered").doesNotContain("FundsDecided");
  }

  @Test
  void theCoverSheetWaitsForFinance() {
    var review = begun();
    allScore(review);
    assertThat(sheets.find(review.id)).isEmpty();
    review.complete("finance", "ConfirmFunds", ReviewScene.FUNDS_THERE);
    assertThat(review.work("officer1"))
        .extracting(WorkItem::element)
        .containsExactly("WriteCoverSheet");
  }

  @Test
  void theCouncilCanGrantNoMoreThanIsThereIfTheCaseGoesOnWithLess() {
    var review = begun();
    allScore(review);
    review.complete("finance", "ConfirmFunds", shortage(LESS));
    review.complete("seat-secretary", "DecideOnFunds", reduce());
    assertThat(sheets.of(review.id).maxGrant()).isEqualTo(350_000_000L);
    assertThat(sheets.of(review.id).funds().amount()).isEqualTo(350_000_000L);
    assertThat(notices(review)).anyMatch(text -> text.contains("۳۵۰٬۰۰۰٬۰۰۰ ریال"));
    assertThat(kinds(review)).contains("FundsAnswered", "FundsDecided");
  }

  @Test
  void aCaseForWhichNothingIsThereMayGoOnWithoutMoney() {
    var review = begun();
    allScore(review);
    Map<String, List<String>> nothing = shortage("0");
    nothing.remove("budgetLine");
    review.complete("finance", "ConfirmFunds", nothing);
    review.complete("seat-secretary", "DecideOnFunds", reduce());
    assertThat(sheets.of(review.id).maxGrant()).isZero();
  }

  @Test
  void aCaseThatWaitsIsAskedAboutAgainOnThatDay() {
    var review = begun();
    allScore(review);
    review.complete("finance", "ConfirmFunds", shortage("0"));
    review.complete("seat-secretary", "DecideOnFunds", wait("1399/10/01"));
    assertThat(review.work("finance")).isEmpty();
    assertThat(review.work("seat-secretary")).isEmpty();
    assertThat(notices(review)).anyMatch(text -> text.contains("۱ دی ۱۳۹۹"));
    clock.setDay(LocalDate.of(2020, 12, 20));
    scene.later(Duration.ZERO);
    assertThat(review.work("finance")).as("a day before").isEmpty();
    clock.setDay(LocalDate.of(2020, 12, 21));
    scene.later(Duration.ZERO);
    review.complete("finance", "ConfirmFunds", ReviewScene.FUNDS_THERE);
    assertThat(sheets.of(review.id).maxGrant()).isEqualTo(900_000_000L);
  }

  @Test
  void financeIsNotAskedTwiceWhenAThirdReviewIsWanted() {
    var review = begun();
    review.complete("finance", "ConfirmFunds", ReviewScene.FUNDS_THERE);
    review.score("reviewer1", 5, 5, 5, 5, 5, 5);
    review.score("reviewer2", 3, 3, 3, 3, 3, 3);
    review.complete("reviewer3", "GiveExpertOpinion", ReviewScene.opinion("COI-0", "SUPPORT", ""));
    review.complete("seat-secretary", "AssignReviewers", review.assignment(List.of("reviewer4")));
    assertThat(review.work("finance")).isEmpty();
  }

  @Test
  void aNewReviewAsksAnew() {
    var review = begun();
    review.complete("finance", "ConfirmFunds", ReviewScene.FUNDS_THERE);
    allScore(review);
    review.council.run(
        "officer1", () -> transaction.executeWithoutResult(status -> anew.begin(review.id)));
    assertThat(
            db.sql(
                    "select count(*) from funds_answer where superseded_at is null"
                        + " and proposal_id = ?")
                .param(review.id)
                .query(Long.class)
                .single())
        .isZero();
    assertThat(
            db.sql("select funds_confirmed from earlier_cover_sheet where proposal_id = ?")
                .param(review.id)
                .query(Long.class)
                .single())
        .isEqualTo(900_000_000L);
  }

  @Test
  void whatIsMissingIsToldAtTheField() {
    var review = begun();
    refused(review, "finance", "ConfirmFunds", Map.of(), "answer");
    refused(review, "finance", "ConfirmFunds", Map.of("answer", List.of("ALL")), "budgetLine");
    Map<String, List<String>> bare = Map.of("answer", List.of("SHORT"));
    refused(review, "finance", "ConfirmFunds", bare, "available", "budgetLine", "remark");
    refused(review, "finance", "ConfirmFunds", shortage("900000000"), "available");
    refused(review, "finance", "ConfirmFunds", shortage("-1"), "available");
    review.complete("finance", "ConfirmFunds", shortage(LESS));
    refused(review, "seat-secretary", "DecideOnFunds", Map.of(), "answer", "reason");
    refused(review, "seat-secretary", "DecideOnFunds", wait(""), "until");
    refused(review, "seat-secretary", "DecideOnFunds", wait("1399/08/11"), "until");
    refused(review, "seat-secretary", "DecideOnFunds", wait("1400/08/11"), "until");
    review.complete("seat-secretary", "DecideOnFunds", wait("1400/08/10"));
  }

  @Test
  void oneWhoHasAnsweredForFinanceDoesNotDecideToo() {
    var review = begun();
    review.council.add("both", "x", Role.FINANCE_OFFICER);
    long both = review.council.personId("both");
    appointments.appoint(
        NewAppointment.of(
            both, Role.SECRETARIAT_LEAD, review.council.id(), LocalDate.of(2019, 1, 1)));
    review.complete("both", "ConfirmFunds", shortage(LESS));
    WorkItem decision = work(review, "seat-secretary", "DecideOnFunds");
    assertThatThrownBy(() -> inbox.get(decision.id(), review.council.member("both")))
        .isInstanceOf(NotFound.class);
    review.complete("seat-secretary", "DecideOnFunds", reduce());
  }

  @Test
  void financeReadsTheCaseForWhichItIsAskedAndOnlyThat() {
    var review = scene.begin();
    var finance = review.council.member("finance");
    assertThatThrownBy(() -> proposals.visibleTo(finance, review.id)).isInstanceOf(NotFound.class);
    assign(review);
    assertThat(proposals.visibleTo(finance, review.id).id()).isEqualTo(review.id);
    review.complete("finance", "ConfirmFunds", ReviewScene.FUNDS_THERE);
    assertThat(proposals.visibleTo(finance, review.id).id()).isEqualTo(review.id);
  }

  private ReviewScene.Review begun() {
    var review = scene.begin();
    assign(review);
    return review;
  }

  private static void assign(ReviewScene.Review review) {
    review.complete("seat-secretary", "AssignReviewers", review.assignment(THREE));
  }

  private static void allScore(ReviewScene.Review review) {
    review.score("reviewer1", 4, 4, 4, 4, 4, 4);
    review.score("reviewer2", 4, 4, 4, 4, 4, 4);
    review.complete("reviewer3", "GiveExpertOpinion", ReviewScene.opinion("COI-0", "SUPPORT", ""));
  }

  private void refused(
      ReviewScene.Review review,
      String person,
      String element,
      Map<String, List<String>> typed,
      String... fields) {
    assertThatThrownBy(() -> review.complete(person, element, typed))
        .isInstanceOfSatisfying(
            InvalidInput.class,
            wrong ->
                assertThat(wrong.errors())
                    .extracting(FieldError::field)
                    .containsExactlyInAnyOrder(fields));
  }

  private static WorkItem work(ReviewScene.Review review, String person, String element) {
    return review.work(person).stream()
        .filter(item -> item.element().equals(element))
        .findFirst()
        .orElseThrow();
  }

  private static Map<String, List<String>> shortage(String available) {
    return new HashMap<>(
        Map.of(
            "answer", List.of("SHORT"),
            "available", List.of(available),
            "budgetLine", List.of("1399/12"),
            "remark", List.of("The rest is not released yet")));
  }

  private static Map<String, List<String>> reduce() {
    return Map.of("answer", List.of("REDUCE"), "reason", List.of("A smaller beginning"));
  }

  private static Map<String, List<String>> wait(String until) {
    return Map.of(
        "answer", List.of("WAIT"),
        "until", List.of(until),
        "reason", List.of("The second half of the budget comes in winter"));
  }

  private List<String> notices(ReviewScene.Review review) {
    return db.sql("select body from notification where person_id = ?")
        .param(review.council.personId("ngo-n06"))
        .query(String.class)
        .list();
  }

  private List<String> kinds(ReviewScene.Review review) {
    var auditor = review.council.member("auditor");
    return trace.entries(trace.subject(review.proposal().number(), auditor), auditor).stream()
        .map(Entry::kind)
        .toList();
  }
}
