package org.hamafza.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.hamafza.DatabaseTest;
import org.hamafza.PageForm;
import org.hamafza.Visitor;
import org.hamafza.identity.Appointments;
import org.hamafza.identity.NewAppointment;
import org.hamafza.identity.Role;
import org.hamafza.shared.InvalidInput;
import org.hamafza.tasks.WorkItem;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;

/** Who is proposed as a reviewer, what a departure costs, and many cases at once. */
@DatabaseTest
@Import(ReviewScene.class)
class AssignmentTests {

  private static final String BATCH = "/reviews/assignments";

  @Autowired ReviewScene scene;
  @Autowired AssignReviewersForm form;
  @Autowired SlotTable slots;
  @Autowired Appointments appointments;
  @Autowired MockMvc mvc;
  @Autowired JdbcClient db;

  @Test
  void proposesThoseWhoHaveLeastToDoAndOwesAReasonForOthers() {
    var first = scene.begin();
    first.assign(List.of("reviewer1", "reviewer2", "reviewer3"));
    var second = scene.beginBeside(first, "ngo-second");
    assertThat(proposed(second)).contains(person(second, "reviewer4"));
    Map<String, List<String>> busier =
        new HashMap<>(second.assignment(List.of("reviewer1", "reviewer2", "reviewer3")));
    assertThatThrownBy(() -> second.complete("seat-secretary", "AssignReviewers", busier))
        .isInstanceOfSatisfying(
            InvalidInput.class,
            wrong ->
                assertThat(wrong.errors().get(0).messageKey())
                    .isEqualTo("review.error.busierReviewer"));
    busier.put("departureReason", List.of("Only they know wetlands"));
    second.complete("seat-secretary", "AssignReviewers", busier);
    assertThat(slots.of(second.id)).noneMatch(Slot::open);
    assertThat(recorded(second)).contains("Only they know wetlands");
  }

  @Test
  void leavesSomebodyOfAnotherUnitForTheOtherPlaces() {
    var review = scene.begin();
    db.sql("update person set unit = 'planning' where id in (?, ?, ?)")
        .params(number(review, "reviewer2"), number(review, "reviewer3"))
        .param(number(review, "reviewer4"))
        .update();
    db.sql("update person set unit = 'social' where id = ?")
        .param(number(review, "reviewer1"))
        .update();
    assertThat(proposed(review)).hasSize(3).contains(person(review, "reviewer1"));
  }

  @Test
  void assignsManyCasesAsProposedAndCountsWhatIsProposedFurtherUp() {
    var first = scene.begin();
    var second = scene.beginBeside(first, "ngo-second");
    Visitor secretary = Visitor.of(mvc, first.council.username("seat-secretary"));
    String page = secretary.get(BATCH).body();
    assertThat(page).contains(first.proposal().number(), second.proposal().number());
    assertThat(secretary.send(BATCH, PageForm.in(page).get(0).values()).location()).endsWith(BATCH);
    assertThat(slots.of(first.id)).noneMatch(Slot::open);
    assertThat(slots.of(second.id)).noneMatch(Slot::open);
    assertThat(reviewers(second)).contains(first.council.personId("reviewer4"));
    assertThat(secretary.get(BATCH).body())
        .doesNotContain(first.proposal().number(), second.proposal().number());
  }

  @Test
  void saysWhatCouldNotBeAssignedAndAssignsTheRest() {
    var first = scene.begin();
    var second = scene.beginBeside(first, "ngo-second");
    Visitor secretary = Visitor.of(mvc, first.council.username("seat-secretary"));
    Map<String, List<String>> shown = PageForm.in(secretary.get(BATCH).body()).get(0).values();
    first.assign(List.of("reviewer1", "reviewer2", "reviewer3"));
    var answer = secretary.send(BATCH, shown);
    assertThat(answer.status()).isEqualTo(422);
    assertThat(answer.body()).contains(first.proposal().number());
    assertThat(slots.of(second.id)).noneMatch(Slot::open);
    Map<String, List<String>> nothing = new HashMap<>(shown);
    nothing.remove("item");
    assertThat(secretary.send(BATCH, nothing).status()).isEqualTo(422);
  }

  @Test
  void showsEveryKnownConflictWithItsEffectAndTheLoad() {
    var first = scene.begin();
    first.assign(List.of("reviewer1", "reviewer2", "reviewer3"));
    var second = scene.beginBeside(first, "ngo-second");
    paysFor(second, "reviewer3");
    actsForTheApplicant(second, "reviewer4");
    Visitor secretary = Visitor.of(mvc, first.council.username("seat-secretary"));
    WorkItem item = second.work("seat-secretary").get(0);
    String page = secretary.get("/review/assign-reviewers/" + item.id() + "?lang=en").body();
    assertThat(page)
        .contains("discloses it, and may not vote on the case in the council", "excluded")
        .contains("No conflict is known.", "reviewer3 · DOE · 1 open review")
        .contains("<option value=\"" + number(second, "reviewer3"))
        .doesNotContain("<option value=\"" + number(second, "reviewer4"));
    assertThat(options(second))
        .anyMatch(each -> each.matches("reviewer3 · DOE · 1 open review · .*discloses, no vote"));
    assertThat(secretary.get(BATCH + "?lang=en").body()).contains("excluded", "reviewer4", "DOE");
  }

  @Test
  void whoMayNotVoteMayReviewAndOwesNoReasonForThat() {
    var review = scene.begin();
    paysFor(review, "reviewer3");
    review.assign(List.of("reviewer1", "reviewer2", "reviewer3"));
    assertThat(reviewers(review)).contains(number(review, "reviewer3"));
  }

  private void paysFor(ReviewScene.Review review, String name) {
    db.sql("update person set unit = 'DOE' where id = ?").param(number(review, name)).update();
  }

  private void actsForTheApplicant(ReviewScene.Review review, String name) {
    appointments.appoint(
        NewAppointment.of(
                number(review, name),
                Role.NGO_SUBMITTER,
                review.council.id(),
                LocalDate.of(2020, 1, 1))
            .forNgo(review.proposal().leadNgoId()));
  }

  private List<String> options(ReviewScene.Review review) {
    WorkItem item = review.work("seat-secretary").get(0);
    return form.describe(item, review.council.member("seat-secretary")).fields().stream()
        .filter(field -> field.name().startsWith("reviewer-"))
        .flatMap(field -> field.options().stream())
        .map(option -> option.label().en())
        .toList();
  }

  @Test
  void isTheSecretarysAloneAndOfTheOwnCouncil() {
    var review = scene.begin();
    var other = scene.begin();
    assertThat(Visitor.of(mvc, review.council.username("officer1")).get(BATCH).status())
        .isEqualTo(404);
    Visitor stranger = Visitor.of(mvc, other.council.username("seat-secretary"));
    assertThat(stranger.get(BATCH).body()).doesNotContain(review.proposal().number());
    WorkItem item = review.work("seat-secretary").get(0);
    Map<String, List<String>> theirs = Map.of("item", List.of(Long.toString(item.id())));
    assertThat(stranger.send(BATCH, theirs).status()).isEqualTo(404);
    assertThat(slots.of(review.id)).anyMatch(Slot::open);
  }

  private List<String> proposed(ReviewScene.Review review) {
    WorkItem item = review.work("seat-secretary").get(0);
    return form.describe(item, review.council.member("seat-secretary")).fields().stream()
        .filter(field -> field.name().startsWith("reviewer-"))
        .flatMap(field -> field.values().stream())
        .toList();
  }

  private List<Long> reviewers(ReviewScene.Review review) {
    return slots.of(review.id).stream().map(Slot::reviewerId).toList();
  }

  private String recorded(ReviewScene.Review review) {
    return db.sql(
            """
            select body from audit_entry where kind = 'ReviewersAssigned' and subject_id = ? \
            order by id desc fetch first 1 rows only""")
        .param(review.id)
        .query(String.class)
        .single();
  }

  private static long number(ReviewScene.Review review, String name) {
    return review.council.personId(name);
  }

  private static String person(ReviewScene.Review review, String name) {
    return Long.toString(number(review, name));
  }
}
