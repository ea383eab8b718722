package org.hamafza.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.put;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.hamafza.DatabaseTest;
import org.hamafza.identity.Member;
import org.hamafza.proposals.Drafts;
import org.hamafza.proposals.Proposal;
import org.hamafza.proposals.ProposalFiles;
import org.hamafza.shared.Conflict;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** A review says which submitted version it is about, and the NGO changes none meanwhile. */
@DatabaseTest
@Import(ReviewScene.class)
class ScoredVersionTests {

  @Autowired ReviewScene scene;
  @Autowired SlotTable slots;
  @Autowired CoverSheets sheets;
  @Autowired Drafts drafts;
  @Autowired ProposalFiles files;
  @Autowired MockMvc http;
  @Autowired JdbcClient db;

  @Test
  void keepsAndShowsTheVersionThatWasScored() throws Exception {
    var review = scene.begin();
    review.assign(List.of("reviewer1", "reviewer2", "reviewer3"));
    review.score("reviewer1", 4, 4, 4, 4, 4, 4);
    anotherVersion(review.id);
    review.score("reviewer2", 4, 4, 4, 4, 4, 4);
    review.complete("reviewer3", "GiveExpertOpinion", ReviewScene.opinion("COI-0", "SUPPORT", ""));
    assertThat(slots.of(review.id)).extracting(Slot::version).containsExactly(1, 2, 2);
    assertThat(sheets.of(review.id).version()).isEqualTo(2);
    assertThat(text(send(review, "auditor", get("/reviews/" + review.id).param("lang", "fa"))))
        .contains("نسخهٔ ۱")
        .contains("نسخهٔ ۲")
        .contains("نسخهٔ ارزیابی‌شده");
    var sheet = review.work("officer1").get(0);
    String page = "/" + sheet.formKey() + "/" + sheet.id();
    assertThat(text(send(review, "officer1", get(page).param("lang", "en")))).contains("Version 2");
    String api = "/api/v1/proposals/" + review.id + "/review";
    assertThat(text(send(review, "auditor", get(api)))).contains("\"version\":2");
  }

  @Test
  void theApplicantChangesNothingInReview() throws Exception {
    var review = scene.begin();
    review.assign(List.of("reviewer1", "reviewer2", "reviewer3"));
    Proposal before = review.proposal();
    Member writer = review.council.member("ngo-n06");
    review.council.run(
        "ngo-n06",
        () -> {
          assertThatThrownBy(
                  () -> drafts.write(writer, review.id, before.edition(), before.content()))
              .isInstanceOf(Conflict.class);
          assertThat(drafts.submit(writer, review.id, before.edition())).isEqualTo(before);
          assertThatThrownBy(
                  () ->
                      files.add(
                          writer,
                          review.id,
                          "OTHER",
                          "late.pdf",
                          new ByteArrayInputStream(
                              "%PDF-1.4 late".getBytes(StandardCharsets.US_ASCII))))
              .isInstanceOf(Conflict.class);
        });
    for (String section : List.of("project", "place", "aims", "budget", "partners")) {
      var edit = post("/proposals/" + review.id + "/edit/" + section).param("titleFa", "دیگر");
      assertThat(send(review, "ngo-n06", edit.with(csrf())).getStatus()).isIn(404, 409);
    }
    var api =
        put("/api/v1/proposals/" + review.id)
            .header("If-Match", "\"" + before.edition() + "\"")
            .contentType(MediaType.APPLICATION_JSON)
            .content("{\"titleFa\": \"دیگر\"}");
    assertThat(send(review, "ngo-n06", api.with(csrf())).getStatus()).isIn(409, 422);
    assertThat(review.proposal()).isEqualTo(before);
  }

  /** As if a proposal could be improved in review, which it cannot: see the other test. */
  private void anotherVersion(long id) {
    db.sql(
            """
            insert into proposal_version (proposal_id, version_no, content, sha256, area, \
            requested, own, other, total, starts_on, ends_on, submitted_by, submitted_at) \
            select proposal_id, 2, content, sha256, area, requested, own, other, total, \
            starts_on, ends_on, submitted_by, submitted_at from proposal_version \
            where proposal_id = ?""")
        .param(id)
        .update();
    db.sql("update proposal set version_no = 2 where id = ?").param(id).update();
  }

  private MockHttpServletResponse send(
      ReviewScene.Review review, String person, MockHttpServletRequestBuilder what)
      throws Exception {
    return http.perform(what.with(user(review.council.username(person)))).andReturn().getResponse();
  }

  private static String text(MockHttpServletResponse answer) throws Exception {
    return answer.getContentAsString(StandardCharsets.UTF_8);
  }
}
