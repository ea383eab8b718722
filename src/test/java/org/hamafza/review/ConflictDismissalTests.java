package org.hamafza.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.hamafza.DatabaseTest;
import org.hamafza.Visitor;
import org.hamafza.Visitor.Answer;
import org.hamafza.identity.Appointments;
import org.hamafza.identity.NewAppointment;
import org.hamafza.identity.Role;
import org.hamafza.shared.InvalidInput;
import org.hamafza.tasks.WorkItem;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;

/** Known conflicts bind reviewers until two others have dismissed them. */
@DatabaseTest
@Import(ReviewScene.class)
class ConflictDismissalTests {

  private static final List<String> THREE = List.of("reviewer1", "reviewer2", "reviewer3");

  @Autowired ReviewScene scene;
  @Autowired Appointments appointments;
  @Autowired DismissalTable dismissals;
  @Autowired UndecidedDismissals waiting;
  @Autowired SlotTable slots;
  @Autowired JdbcClient db;
  @Autowired MockMvc mvc;

  private ReviewScene.Review review;
  private String page;

  @BeforeEach
  void begin() {
    review = scene.begin();
    page = "/reviews/" + review.id + "/conflicts";
  }

  @Test
  void whoActsForTheApplicantIsNeitherProposedNorAssignedUntilTwoDismissIt() {
    actsForTheApplicant("reviewer1");
    Visitor secretary = visitor("seat-secretary");
    WorkItem assignment = review.work("seat-secretary").get(0);
    assertThat(secretary.get("/review/assign-reviewers/" + assignment.id()).body())
        .contains("reviewer1", page)
        .doesNotContain("<option value=\"" + review.council.personId("reviewer1"));
    assertThatThrownBy(() -> review.assign(THREE))
        .isInstanceOfSatisfying(
            InvalidInput.class,
            wrong ->
                assertThat(wrong.errors())
                    .anySatisfy(
                        error -> {
                          assertThat(error.field()).startsWith("reviewer-");
                          assertThat(error.messageKey()).isEqualTo("review.known.excluded.COI-1");
                        }));
    long id = propose("officer1", key("reviewer1"));
    assertThatThrownBy(() -> review.assign(THREE)).isInstanceOf(InvalidInput.class);
    assertThat(answer("seat-secretary", id, "CONFIRM", "").status()).isEqualTo(302);
    review.assign(THREE);
    review.score("reviewer1", 4, 4, 4, 4, 4, 4);
    assertThat(kinds()).contains("ConflictDismissalProposed", "ConflictDismissalAnswered");
  }

  @Test
  void aReviewerDeclaresWhatIsKnownOrMore() {
    review.assign(THREE);
    actsForTheApplicant("reviewer1");
    String declaration = "/reviews/declarations/" + review.work("reviewer1").get(0).id();
    Visitor reviewer = visitor("reviewer1");
    Answer weaker = reviewer.send(declaration, Map.of("conflict", List.of("COI-2")));
    assertThat(weaker.status()).isEqualTo(422);
    assertThat(weaker.body()).contains("تشکل نمونه");
    assertThatThrownBy(() -> review.score("reviewer1", 4, 4, 4, 4, 4, 4))
        .isInstanceOf(InvalidInput.class);
    assertThat(reviewer.send(declaration, Map.of("conflict", List.of("COI-1"))).status())
        .isEqualTo(302);
    assertThat(slots.of(review.id)).anyMatch(slot -> "COI-1".equals(slot.conflictCode()));
  }

  @Test
  void whoIsTiedSinceDeclaringIsOnlyAskedToStepOut() {
    review.assign(THREE);
    WorkItem work = review.work("reviewer1").get(0);
    Visitor reviewer = visitor("reviewer1");
    String declaration = "/reviews/declarations/" + work.id();
    reviewer.send(declaration, Map.of("conflict", List.of("COI-0")));
    String task = "/review/score-proposal/" + work.id();
    assertThat(reviewer.get(task).body()).contains("name=\"score-");
    actsForTheApplicant("reviewer1");
    assertThat(reviewer.get(task).body())
        .contains("پرونده برای شما بسته شد", declaration)
        .doesNotContain("name=\"score-");
  }

  @Test
  void whatBecomesKnownAfterTheDeclarationBindsWhenTheScoresAreHandedIn() {
    review.assign(THREE);
    String declaration = "/reviews/declarations/" + review.work("reviewer1").get(0).id();
    visitor("reviewer1").send(declaration, Map.of("conflict", List.of("COI-0")));
    db.sql("update person set unit = 'DOE' where id = ?")
        .param(review.council.personId("reviewer1"))
        .update();
    assertThatThrownBy(() -> review.score("reviewer1", 4, 4, 4, 4, 4, 4))
        .isInstanceOfSatisfying(
            InvalidInput.class,
            wrong ->
                assertThat(wrong.errors().get(0).messageKey())
                    .isEqualTo("review.known.error.COI-4"));
    review.complete("reviewer1", "ScoreProposal", ReviewScene.sheet("COI-4", 4, 4, 4, 4, 4, 4));
    assertThat(slots.of(review.id))
        .anyMatch(slot -> slot.submitted() && "COI-4".equals(slot.conflictCode()));
  }

  @Test
  void nobodyDismissesAloneNorRefusesWithoutAReason() {
    long id = propose("seat-secretary", key("seat-environment"));
    assertThat(answer("seat-secretary", id, "CONFIRM", "").status()).isEqualTo(409);
    assertThat(answer("officer1", id, "CONFIRM", "").status()).isEqualTo(404);
    assertThat(visitor("officer2").send(page, typed(key("seat-environment"))).status())
        .as("one waits already")
        .isEqualTo(422);
    assertThat(answer("signer", id, "REFUSE", "").status()).isEqualTo(422);
    assertThat(answer("signer", id, "PERHAPS", "x").status()).isEqualTo(422);
    assertThat(answer("signer", id, "REFUSE", "The agency pays half of it").status())
        .isEqualTo(302);
    assertThat(answer("seat-chair", id, "CONFIRM", "").status()).as("too late").isEqualTo(409);
    assertThat(dismissals.confirmedKeys(review.id)).isEmpty();
    long again = propose("officer1", key("seat-environment"));
    assertThat(answer("seat-chair", again, "CONFIRM", "").status()).isEqualTo(302);
    assertThat(dismissals.confirmedKeys(review.id)).containsExactly(key("seat-environment"));
    assertThat(visitor("officer1").send(page, typed(key("seat-environment"))).status())
        .as("it does not count any more")
        .isEqualTo(422);
    assertThat(visitor("auditor").get(page + "/" + id).body())
        .contains("The agency pays half of it");
  }

  @Test
  void neitherTheOneConcernedNorThoseOfTheApplicantTakePart() {
    db.sql("update council_seat set agency_code = 'DOE' where council_id = ? and code = ?")
        .params(review.council.id(), "SECRETARY")
        .update();
    String own = key("seat-secretary");
    assertThat(visitor("seat-secretary").send(page, typed(own)).status()).isEqualTo(422);
    long id = propose("officer1", own);
    assertThat(answer("seat-secretary", id, "CONFIRM", "").status()).isEqualTo(409);
    assertThat(waiting.of(review.council.member("seat-secretary"))).isEmpty();
    actsForTheApplicant("officer2");
    actsForTheApplicant("signer");
    String other = key("seat-environment");
    assertThat(visitor("officer2").send(page, typed(other)).status()).isEqualTo(404);
    assertThat(answer("signer", id, "CONFIRM", "").status()).isEqualTo(404);
    assertThat(dismissals.confirmedKeys(review.id)).isEmpty();
  }

  @Test
  void isReadByTheSecretariatAndTheAuditorAndByWhoConfirmsOnceThereIsSomethingToConfirm() {
    for (String reader : List.of("officer1", "seat-secretary", "auditor")) {
      for (String language : List.of("fa", "en")) {
        assertThat(visitor(reader).get(page + "?lang=" + language).status()).isEqualTo(200);
      }
    }
    for (String other :
        List.of("ngo-n06", "reviewer1", "agency-doe", "seat-health", "admin1", "signer")) {
      assertThat(visitor(other).get(page).status()).as(other).isEqualTo(404);
    }
    assertThat(visitor("auditor").send(page, typed(key("seat-environment"))).status())
        .isEqualTo(404);
    assertThat(waiting.of(review.council.member("signer"))).isEmpty();
    long id = propose("officer1", key("seat-environment"));
    String one = page + "/" + id;
    for (String reader : List.of("officer2", "seat-secretary", "auditor", "signer", "seat-chair")) {
      assertThat(visitor(reader).get(one + "?lang=en").status()).as(reader).isEqualTo(200);
    }
    assertThat(waiting.of(review.council.member("signer")))
        .singleElement()
        .satisfies(matter -> assertThat(matter.link()).isEqualTo(one));
    assertThat(waiting.of(review.council.member("officer2"))).isEmpty();
    assertThat(visitor("signer").get("/?lang=en").body()).contains(one);
    assertThat(visitor("seat-environment").get(one).status()).isEqualTo(404);
    assertThat(answer("auditor", id, "CONFIRM", "").status()).isEqualTo(404);
    var elsewhere = scene.begin();
    String stranger = elsewhere.council.username("seat-secretary");
    assertThat(Visitor.of(mvc, stranger).get(one).status()).isEqualTo(404);
    assertThat(visitor("seat-secretary").get("/reviews/" + elsewhere.id + "/conflicts/" + id))
        .extracting(Answer::status)
        .isEqualTo(404);
    assertThat(answer("signer", id, "CONFIRM", "").status()).isEqualTo(302);
    assertThat(waiting.of(review.council.member("signer"))).isEmpty();
  }

  private String key(String name) {
    String person = review.council.personId(name) + ":";
    return name.startsWith("seat-")
        ? person + "COI-4:A-DOE"
        : person + "COI-1:N-" + review.proposal().leadNgoId();
  }

  private long propose(String name, String key) {
    assertThat(visitor(name).send(page, typed(key)).status()).isEqualTo(302);
    return dismissals.last(review.id, key).orElseThrow().id();
  }

  private static Map<String, List<String>> typed(String key) {
    return Map.of("conflict", List.of(key), "reason", List.of("Another person of that name"));
  }

  private Answer answer(String name, long id, String answer, String reason) {
    Map<String, List<String>> typed = new HashMap<>();
    typed.put("answer", List.of(answer));
    typed.put("reason", List.of(reason));
    return visitor(name).send(page + "/" + id, typed);
  }

  private void actsForTheApplicant(String name) {
    appointments.appoint(
        NewAppointment.of(
                review.council.personId(name),
                Role.NGO_SUBMITTER,
                review.council.id(),
                LocalDate.of(2020, 1, 1))
            .forNgo(review.proposal().leadNgoId()));
  }

  private Visitor visitor(String name) {
    return Visitor.of(mvc, review.council.username(name));
  }

  private List<String> kinds() {
    return db.sql("select kind from audit_entry where subject_type = 'proposal' and subject_id = ?")
        .param(review.id)
        .query(String.class)
        .list();
  }
}
