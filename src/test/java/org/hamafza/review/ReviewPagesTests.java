package org.hamafza.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.List;
import java.util.Map;
import org.hamafza.DatabaseTest;
import org.hamafza.proposals.ProposalState;
import org.hamafza.proposals.Proposals;
import org.hamafza.tasks.WorkItem;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.test.web.servlet.MockMvc;

/** The pages and the API of reviews, as each kind of reader gets them. */
@DatabaseTest
@Import(ReviewScene.class)
class ReviewPagesTests {

  private static final String SECRET = "Only for eyes that may see it";

  @Autowired ReviewScene scene;
  @Autowired MockMvc http;
  @Autowired Proposals proposals;

  @Test
  void showsEveryFormInBothLanguages() throws Exception {
    var review = scene.begin();
    assertShows(review, "seat-secretary", "AssignReviewers");
    review.assign(List.of("reviewer1", "reviewer2", "reviewer3"), "DOE");
    assertShows(review, "reviewer1", "ScoreProposal");
    assertShows(review, "reviewer3", "GiveExpertOpinion");
    assertShows(review, "agency-doe", "GiveAgencyOpinion");
    declare(review, "reviewer1", "COI-0");
    assertShows(review, "reviewer1", "ScoreProposal");
    review.score("reviewer1", 4, 4, 4, 4, 4, 4);
    review.score("reviewer2", 4, 4, 4, 4, 4, 4);
    review.complete(
        "reviewer3", "GiveExpertOpinion", ReviewScene.opinion("COI-0", "CONDITION", "Receipts"));
    review.complete("agency-doe", "GiveAgencyOpinion", ReviewScene.stance("OBJECT", "No water"));
    assertShows(review, "officer1", "WriteCoverSheet");
    assertThat(page(review, "officer1", "/reviews/" + review.id, 200)).contains("No water");
  }

  @Test
  void opensTheProposalToAReviewerOnceHeHasDeclared() throws Exception {
    var review = scene.begin();
    review.assign(List.of("reviewer1", "reviewer2", "reviewer3"));
    var reviewer = review.council.member("reviewer1");
    assertThat(proposals.mayRead(reviewer, review.proposal())).isFalse();
    declare(review, "reviewer1", "COI-5");
    assertThat(proposals.mayRead(reviewer, review.proposal())).isTrue();
  }

  @Test
  void letsAReviewerStepOutByDeclaring() throws Exception {
    var review = scene.begin();
    review.assign(List.of("reviewer1", "reviewer2", "reviewer3"));
    WorkItem item = review.work("reviewer1").get(0);
    http.perform(
            post("/reviews/declarations/" + item.id())
                .param("conflict", "COI-1")
                .with(csrf())
                .with(user(review.council.username("reviewer1"))))
        .andExpect(redirectedUrl("/tasks"));
    assertThat(review.work("reviewer1")).isEmpty();
    page(review, "reviewer1", "/reviews/" + review.id, 404);
  }

  @Test
  void takesADeclarationOnlyFromTheReviewer() throws Exception {
    var review = scene.begin();
    review.assign(List.of("reviewer1", "reviewer2", "reviewer3"), "DOE");
    long item = review.work("reviewer1").get(0).id();
    long agencys = review.work("agency-doe").get(0).id();
    assertThat(declared(review, "reviewer2", item, "COI-0")).isEqualTo(404);
    assertThat(declared(review, "agency-doe", agencys, "COI-0")).isEqualTo(404);
    assertThat(declared(review, "reviewer1", item, "COI-9")).isEqualTo(422);
    assertThat(declared(review, "reviewer1", item, "")).isEqualTo(422);
  }

  @Test
  void keepsSealedScoresOffPageAndApi() throws Exception {
    var review = scene.begin();
    review.assign(List.of("reviewer1", "reviewer2", "reviewer3"), "DOE");
    Map<String, List<String>> typed = ReviewScene.sheet("COI-0", 5, 5, 5, 5, 5, 5);
    typed.put("remark", List.of(SECRET));
    review.complete("reviewer1", "ScoreProposal", typed);
    for (String reader : List.of("reviewer2", "reviewer3", "seat-secretary", "officer1")) {
      for (String path : paths(review)) {
        assertThat(page(review, reader, path, 200))
            .doesNotContain(SECRET)
            .doesNotContain("Seen in the file")
            .doesNotContain("100.0");
      }
    }
    for (String stranger : List.of("reviewer4", "seat-health", "ngo-n06", "agency-rwc", "admin1")) {
      for (String path : paths(review)) {
        page(review, stranger, path, 404);
      }
    }
    for (String path : paths(review)) {
      assertThat(page(review, "auditor", path, 200)).contains(SECRET);
      assertThat(page(review, "reviewer1", path, 200)).contains(SECRET);
      assertThat(page(review, "agency-doe", path, 200)).doesNotContain(SECRET);
    }
  }

  @Test
  void tellsTheApplicantReasonsAndAveragesAfterTheDecisionButNoNames() throws Exception {
    var review = scene.begin();
    review.assign(List.of("reviewer1", "reviewer2", "reviewer3"));
    review.score("reviewer1", 4, 4, 4, 4, 4, 4);
    review.score("reviewer2", 4, 4, 4, 4, 4, 4);
    review.complete("reviewer3", "GiveExpertOpinion", ReviewScene.opinion("COI-0", "SUPPORT", ""));
    page(review, "ngo-n06", "/reviews/" + review.id, 404);
    proposals.enter(review.id, ProposalState.APPROVED, "");
    assertThat(page(review, "ngo-n06", "/reviews/" + review.id, 200))
        .contains("Worth doing")
        .contains("80.0")
        .doesNotContain("reviewer1")
        .doesNotContain("COI-0");
  }

  private static List<String> paths(ReviewScene.Review review) {
    return List.of("/reviews/" + review.id, "/api/v1/proposals/" + review.id + "/review");
  }

  private void assertShows(ReviewScene.Review review, String person, String element)
      throws Exception {
    WorkItem item =
        review.work(person).stream()
            .filter(i -> i.element().equals(element))
            .findFirst()
            .orElseThrow();
    String path = "/" + item.formKey() + "/" + item.id();
    assertThat(shown(review, person, path, "fa")).contains("dir=\"rtl\"");
    assertThat(shown(review, person, path, "en")).contains("Citizen monitoring");
    String refused =
        http.perform(post(path).with(csrf()).with(user(review.council.username(person))))
            .andReturn()
            .getResponse()
            .getContentAsString();
    assertThat(refused).contains("hz-errors");
  }

  private void declare(ReviewScene.Review review, String person, String code) throws Exception {
    assertThat(declared(review, person, review.work(person).get(0).id(), code)).isEqualTo(302);
  }

  private int declared(ReviewScene.Review review, String person, long item, String code)
      throws Exception {
    return http.perform(
            post("/reviews/declarations/" + item)
                .param("conflict", code)
                .with(csrf())
                .with(user(review.council.username(person))))
        .andReturn()
        .getResponse()
        .getStatus();
  }

  private String shown(ReviewScene.Review review, String person, String path, String language)
      throws Exception {
    return http.perform(
            get(path).param("lang", language).with(user(review.council.username(person))))
        .andExpect(status().isOk())
        .andReturn()
        .getResponse()
        .getContentAsString(java.nio.charset.StandardCharsets.UTF_8);
  }

  private String page(ReviewScene.Review review, String person, String path, int status)
      throws Exception {
    return http.perform(get(path).param("lang", "en").with(user(review.council.username(person))))
        .andExpect(status().is(status))
        .andReturn()
        .getResponse()
        .getContentAsString(java.nio.charset.StandardCharsets.UTF_8);
  }
}
