package org.hamafza.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.hamafza.DatabaseTest;
import org.hamafza.EveryPage;
import org.hamafza.Visitor;
import org.hamafza.identity.Appointments;
import org.hamafza.identity.NewAppointment;
import org.hamafza.identity.Role;
import org.hamafza.proposals.Proposal;
import org.hamafza.shared.LocalText;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;

/** A reviewer with a conflict finds nothing more about the case at any address. */
@DatabaseTest
@Tag("once") // What is shown does not depend on the database.
@Import(ReviewScene.class)
class KeptFromRecusedReviewersTests {

  @Autowired ReviewScene scene;
  @Autowired MockMvc browser;
  @Autowired ApplicationContext context;
  @Autowired JdbcClient db;
  @Autowired Appointments appointments;
  @Autowired DismissalTable dismissals;
  @Autowired ReviewerAssignments assignments;
  @Autowired SlotTable slots;

  @Test
  void noAddressTellsThemAnything() {
    var review = scene.begin();
    review.assign(List.of("reviewer1", "reviewer2", "reviewer3"));
    assertThat(shownTo(review, "reviewer2")).anyMatch(page -> page.startsWith("/review/"));
    review.complete("reviewer2", "ScoreProposal", Map.of("conflict", List.of("COI-2")));
    assertThat(shownTo(review, "reviewer2")).isEmpty();
  }

  @Test
  void whoIsTiedAfterDeclaringReadsNoMoreAndMayOnlyStepOut() {
    var review = scene.begin();
    review.assign(List.of("reviewer1", "reviewer2", "reviewer3"));
    long work = review.work("reviewer2").get(0).id();
    Visitor reviewer = Visitor.of(browser, review.council.username("reviewer2"));
    String declaration = "/reviews/declarations/" + work;
    reviewer.send(declaration, Map.of("conflict", List.of("COI-0")));
    String proposal = "/proposals/" + review.id;
    assertThat(reviewer.get(proposal).status()).isEqualTo(200);
    acted(review, "reviewer2");
    assertThat(reviewer.get(proposal).status()).isEqualTo(404);
    String task = "/review/score-proposal/" + work;
    assertThat(shownTo(review, "reviewer2"))
        .as("but that the own work is still there")
        .isNotEmpty()
        .allMatch(
            page ->
                page.equals(task)
                    || List.of("/", "/tasks", "/api/v1/tasks").contains(page)
                    || page.startsWith("/api/v1/tasks/" + work));
    assertThat(reviewer.get(task).body())
        .contains("پرونده برای شما بسته شد", declaration)
        .doesNotContain("href=\"" + proposal, "name=\"score-");
    assertThat(reviewer.send(declaration, Map.of("conflict", List.of("COI-1"))).status())
        .isEqualTo(302);
    assertThat(shownTo(review, "reviewer2")).isEmpty();
    assertThat(slots.of(review.id)).as("the place is filled anew").anyMatch(Slot::open);
  }

  @Test
  void whatTwoHaveDismissedKeepsNoReviewerAway() {
    var review = scene.begin();
    review.assign(List.of("reviewer1", "reviewer2", "reviewer3"));
    acted(review, "reviewer2");
    long work = review.work("reviewer2").get(0).id();
    Visitor reviewer = Visitor.of(browser, review.council.username("reviewer2"));
    String proposal = "/proposals/" + review.id;
    assertThat(reviewer.get(proposal).status()).isEqualTo(404);
    dismiss(review, "reviewer2", "COI-1", "N-" + review.proposal().leadNgoId());
    reviewer.send("/reviews/declarations/" + work, Map.of("conflict", List.of("COI-0")));
    assertThat(reviewer.get(proposal).status()).isEqualTo(200);
  }

  @Test
  void anEarlierReviewerIsProposedAgainOnlyOnceItIsDismissed() {
    var review = scene.begin();
    review.assign(List.of("reviewer1", "reviewer2", "reviewer3"));
    review.score("reviewer1", 4, 4, 4, 4, 4, 4);
    slots.supersede(review.id);
    assertThat(candidates(review)).doesNotContain("reviewer1");
    dismiss(review, "reviewer1", "COI-7", "CASE");
    assertThat(candidates(review)).contains("reviewer1").doesNotContain("reviewer2");
  }

  private List<String> candidates(ReviewScene.Review review) {
    return assignments.candidates(review.proposal()).stream()
        .map(candidate -> candidate.person().name().fa())
        .toList();
  }

  private void acted(ReviewScene.Review review, String name) {
    long id =
        appointments.appoint(
            NewAppointment.of(
                    review.council.personId(name),
                    Role.NGO_SUBMITTER,
                    review.council.id(),
                    LocalDate.of(2020, 1, 1))
                .forNgo(review.proposal().leadNgoId()));
    db.sql("update appointment set valid_to = date '2020-06-01' where id = ?").param(id).update();
  }

  private void dismiss(ReviewScene.Review review, String name, String code, String party) {
    KnownConflict known =
        new KnownConflict(
            review.council.personId(name),
            ConflictCode.parse(code).get(),
            party,
            new LocalText("", ""));
    dismissals.propose(review.id, known, "x", review.council.personId("officer1"));
    long id = dismissals.last(review.id, known.key()).orElseThrow().id();
    dismissals.answer(id, true, "", review.council.personId("signer"));
  }

  private List<String> shownTo(ReviewScene.Review review, String reader) {
    Proposal proposal = review.proposal();
    Set<String> ids = new LinkedHashSet<>(List.of(Long.toString(review.id), proposal.number()));
    List<String> besides =
        db.sql("select * from work_item where council_id = ?")
            .param(review.council.id())
            .query((row, index) -> "/" + row.getString("form_key") + "/" + row.getLong("id"))
            .list();
    besides.forEach(work -> ids.add(work.substring(work.lastIndexOf('/') + 1)));
    return new EveryPage(browser, context)
        .seenBy(review.council.username(reader), ids, besides).entrySet().stream()
            .filter(
                page ->
                    page.getValue().contains(proposal.number())
                        || page.getValue().contains(proposal.title().fa()))
            .map(Map.Entry::getKey)
            .toList();
  }
}
