package org.hamafza.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.hamafza.DatabaseTest;
import org.hamafza.proposals.ProposalFiles;
import org.hamafza.proposals.Proposals;
import org.hamafza.registry.Agencies;
import org.hamafza.tasks.WorkItem;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;

/** An agency that is asked reads what it needs for its opinion, as long as it is awaited. */
@DatabaseTest
@Import(ReviewScene.class)
class AgencyReadingTests {

  private static final String MONEY = "(?s).*(900|1.?300)[,.٬ ]?000[,.٬ ]?000.*";

  @Autowired ReviewScene scene;
  @Autowired MockMvc http;
  @Autowired ProposalFiles files;
  @Autowired Proposals proposals;
  @Autowired Agencies agencies;

  private UUID file;

  @Test
  void readsWhatTheProjectIsAndNothingOfMoneyFilesOthersOrReviews() throws Exception {
    var review = asked();
    review.score("reviewer1", 5, 5, 5, 5, 5, 5);
    WorkItem item = review.work("agency-doe").get(0);
    for (String path :
        List.of(
            "/" + item.formKey() + "/" + item.id(),
            "/reviews/" + review.id,
            "/api/v1/proposals/" + review.id + "/review")) {
      var answer = open(review, "agency-doe", path);
      assertThat(answer.getStatus()).as(path).isEqualTo(200);
      assertThat(text(answer))
          .as(path)
          .contains("Citizen monitoring")
          .contains("Monitoring")
          .contains("People")
          .contains("400")
          .doesNotContain("Field work")
          .doesNotContain("letter.pdf")
          .doesNotContain(agencies.get("RWC").name().en())
          .doesNotContain("RWC")
          .doesNotContain("Worth doing")
          .doesNotContain("Seen in the file")
          .doesNotContain("/proposals/" + review.id + "\"")
          .doesNotMatch(MONEY);
    }
    assertThat(text(open(review, "agency-doe", "/api/v1/proposals/" + review.id + "/review")))
        .contains("\"support\":[\"EXPERT\"]")
        .contains("\"reviewers\":[]");
  }

  @Test
  void opensNoOtherWayToTheProposal() throws Exception {
    var review = asked();
    assertThat(open(review, "officer1", "/proposals/" + review.id + "/files/" + file).getStatus())
        .isEqualTo(200);
    nowhere(review);
    review.complete("agency-doe", "GiveAgencyOpinion", ReviewScene.stance("OBJECT", "No water"));
    nowhere(review);
  }

  @Test
  void endsWhenTheOpinionIsInAndLeavesTheOpinionItself() throws Exception {
    var review = asked();
    WorkItem item = review.work("agency-doe").get(0);
    review.complete("agency-doe", "GiveAgencyOpinion", ReviewScene.stance("OBJECT", "No water"));
    afterwards(review, item, "No water");
  }

  @Test
  void endsWhenTheTimeIsOver() throws Exception {
    var review = asked();
    WorkItem item = review.work("agency-doe").get(0);
    scene.later(Duration.ofDays(60));
    assertThat(review.work("agency-doe")).isEmpty();
    afterwards(review, item, "Citizen monitoring");
  }

  @Test
  void isForNobodyWhoWasNotAsked() throws Exception {
    var review = asked();
    for (String path :
        List.of("/reviews/" + review.id, "/api/v1/proposals/" + review.id + "/review")) {
      assertThat(open(review, "agency-rwc", path).getStatus()).isEqualTo(404);
    }
  }

  private void afterwards(ReviewScene.Review review, WorkItem item, String left) throws Exception {
    String page = text(open(review, "agency-doe", "/reviews/" + review.id));
    assertThat(page).contains(left).doesNotContain("People").doesNotMatch(MONEY);
    assertThat(text(open(review, "agency-doe", "/api/v1/proposals/" + review.id + "/review")))
        .contains("\"asked\":[]");
    assertThat(text(open(review, "agency-doe", "/" + item.formKey() + "/" + item.id())))
        .doesNotContain("People");
  }

  private void nowhere(ReviewScene.Review review) throws Exception {
    String id = "/proposals/" + review.id;
    for (String path :
        List.of(
            id,
            id + "/versions",
            id + "/files/" + file,
            "/api/v1" + id,
            "/api/v1" + id + "/trace",
            "/cases/" + review.proposal().number(),
            "/cases/" + review.proposal().number() + "/print",
            "/reviews/" + review.id + "/conflicts")) {
      assertThat(open(review, "agency-doe", path).getStatus()).as(path).isEqualTo(404);
    }
    assertThat(text(open(review, "agency-doe", "/proposals")))
        .doesNotContain(review.proposal().number());
    assertThat(proposals.mayRead(review.council.member("agency-doe"), review.proposal())).isFalse();
  }

  private ReviewScene.Review asked() {
    var review =
        scene.begin(
            (council, draft) ->
                file =
                    council.as(
                        "ngo-n06",
                        () ->
                            files
                                .add(
                                    council.member("ngo-n06"),
                                    draft,
                                    "AGENCY_LETTER",
                                    "letter.pdf",
                                    new ByteArrayInputStream(
                                        "%PDF-1.4\n%EOF".getBytes(StandardCharsets.US_ASCII)))
                                .id()));
    review.assign(List.of("reviewer1", "reviewer2", "reviewer3"), "DOE");
    return review;
  }

  private MockHttpServletResponse open(ReviewScene.Review review, String person, String path)
      throws Exception {
    return http.perform(get(path).param("lang", "en").with(user(review.council.username(person))))
        .andReturn()
        .getResponse();
  }

  private static String text(MockHttpServletResponse answer) throws Exception {
    return answer.getContentAsString(StandardCharsets.UTF_8);
  }
}
