package org.hamafza.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.put;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.hamafza.DatabaseTest;
import org.hamafza.identity.Appointments;
import org.hamafza.identity.NewAppointment;
import org.hamafza.identity.Role;
import org.hamafza.tasks.WorkItem;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** What a reviewer or an agency types is kept as a draft: for the writer, until it is handed in. */
@DatabaseTest
@Import(ReviewScene.class)
class TaskDraftTests {

  private static final String HALF = "نیمهٔ سنجش پنهان";

  @Autowired ReviewScene scene;
  @Autowired MockMvc http;
  @Autowired JdbcClient db;
  @Autowired Appointments appointments;

  @Test
  void keepsAnIncompleteScoreSheetAndShowsItAgain() throws Exception {
    var review = scored();
    WorkItem item = review.work("reviewer1").get(0);
    assertThat(page(review, "reviewer1", item)).contains("/tasks/" + item.id() + "/draft");
    var saved = save(review, "reviewer1", item, 0, "score-NEED", "4", "comment-NEED", HALF);
    assertThat(saved.getRedirectedUrl()).isEqualTo("/" + item.formKey() + "/" + item.id());
    assertThat(page(review, "reviewer1", item))
        .contains(HALF)
        .containsPattern("name=\"score-NEED\"[^>]*value=\"4\"[^>]*checked")
        .contains("name=\"draftEdition\" value=\"1\"")
        .contains("Your draft of");
    assertThat(review.work("reviewer1")).extracting(WorkItem::id).contains(item.id());
  }

  @Test
  void isReadByNobodyElseAndLeavesNoTrace() throws Exception {
    var review = scored();
    WorkItem item = review.work("reviewer1").get(0);
    long entries = count("audit_entry");
    long mails = count("notification");
    save(review, "reviewer1", item, 0, "remark", HALF, "score-NEED", "2");
    assertThat(count("audit_entry")).isEqualTo(entries);
    assertThat(count("notification")).isEqualTo(mails);
    List<String> paths =
        List.of(
            "/" + item.formKey() + "/" + item.id(),
            "/api/v1/tasks/" + item.id(),
            "/reviews/" + review.id,
            "/api/v1/proposals/" + review.id + "/review",
            "/proposals/" + review.id,
            "/api/v1/proposals/" + review.id,
            "/record/" + review.proposal().number(),
            "/tasks",
            "/api/v1/tasks");
    for (String other :
        List.of("seat-secretary", "officer1", "auditor", "reviewer2", "reviewer3", "ngo-n06")) {
      for (String path : paths) {
        assertThat(body(review, other, get(path))).as(other + path).doesNotContain(HALF);
      }
      var tried = send(review, other, draft(item, 1, "remark", "x"));
      assertThat(tried.getStatus()).as(other).isEqualTo(404);
    }
    assertThat(page(review, "reviewer1", item)).contains(HALF);
  }

  @Test
  void goesWhenTheReviewIsHandedInAndTakesNoMoreAfterwards() throws Exception {
    var review = scored();
    WorkItem item = review.work("reviewer1").get(0);
    save(review, "reviewer1", item, 0, "remark", HALF);
    review.score("reviewer1", 4, 4, 4, 4, 4, 4);
    assertThat(drafts(item)).isZero();
    var late = send(review, "reviewer1", draft(item, 1, "remark", HALF));
    assertThat(late.getStatus()).isEqualTo(409);
    assertThat(text(late)).contains("این کار پیش‌تر به پایان رسیده است").contains(HALF);
    assertThat(drafts(item)).isZero();
  }

  @Test
  void goesWhenTheReviewerDeclinesAndTheNextOneBeginsEmpty() throws Exception {
    var review = scored();
    WorkItem item = review.work("reviewer2").get(0);
    declare(review, "reviewer2", item);
    save(review, "reviewer2", item, 0, "remark", HALF);
    review.complete(
        "reviewer2",
        "ScoreProposal",
        Map.of("conflict", List.of("DECLINE"), "declineReason", List.of("No time")));
    assertThat(drafts(item)).isZero();
    review.score("reviewer1", 4, 4, 4, 4, 4, 4);
    review.complete("reviewer3", "GiveExpertOpinion", ReviewScene.opinion("COI-0", "SUPPORT", ""));
    review.complete("agency-doe", "GiveAgencyOpinion", ReviewScene.stance("SUPPORT", ""));
    review.assign(List.of("reviewer4"));
    WorkItem next = review.work("reviewer4").get(0);
    declare(review, "reviewer4", next);
    assertThat(page(review, "reviewer4", next)).doesNotContain(HALF);
  }

  @Test
  void tellsAnOldTabOfALaterDraftAndLosesNothing() throws Exception {
    var review = scored();
    WorkItem item = review.work("reviewer1").get(0);
    save(review, "reviewer1", item, 0, "remark", "From the first tab", "score-NEED", "5");
    var old = send(review, "reviewer1", draft(item, 0, "remark", "From the second tab"));
    assertThat(old.getStatus()).isEqualTo(409);
    assertThat(text(old))
        .contains("پیش‌نویس تازه‌تری ذخیره کرده‌اید")
        .contains("From the first tab")
        .contains("From the second tab")
        .contains("name=\"draftEdition\" value=\"1\"");
    assertThat(page(review, "reviewer1", item)).contains("From the first tab");
    assertThat(save(review, "reviewer1", item, 1, "remark", "Both").getStatus()).isEqualTo(302);
    assertThat(page(review, "reviewer1", item)).contains("Both");
  }

  @Test
  void doesNotHandInFromAnOldTabEither() throws Exception {
    var review = scored();
    WorkItem item = review.work("reviewer1").get(0);
    save(review, "reviewer1", item, 0, "remark", "From the first tab");
    MockHttpServletRequestBuilder whole = post("/" + item.formKey() + "/" + item.id());
    ReviewScene.sheet("COI-0", 4, 4, 4, 4, 4, 4)
        .forEach((name, values) -> whole.param(name, values.get(0)));
    whole.param("draftEdition", "0");
    var old = send(review, "reviewer1", whole);
    assertThat(old.getStatus()).isEqualTo(409);
    assertThat(text(old)).contains("From the first tab").contains("Worth doing");
    assertThat(review.work("reviewer1")).extracting(WorkItem::id).contains(item.id());
  }

  @Test
  void keepsTheOpinionOfAnAgencyForItsWriterUntilAColleagueTakesTheWork() throws Exception {
    var review = scene.begin();
    review.assign(List.of("reviewer1", "reviewer2", "reviewer3"), "DOE");
    WorkItem item = review.work("agency-doe").get(0);
    save(review, "agency-doe", item, 0, "remark", HALF);
    assertThat(page(review, "agency-doe", item)).contains(HALF);
    String colleague = "agency-rwc";
    appointments.appoint(
        NewAppointment.of(
                review.council.personId(colleague),
                Role.AGENCY_FOCAL,
                review.council.id(),
                LocalDate.of(2020, 1, 1))
            .forAgency("DOE"));
    assertThat(page(review, colleague, item)).doesNotContain(HALF);
    send(review, colleague, post("/tasks/" + item.id() + "/claim"));
    assertThat(drafts(item)).isZero();
    var taken = send(review, "agency-doe", draft(item, 1, "remark", HALF));
    assertThat(taken.getStatus()).isIn(404, 409);
  }

  @Test
  void offersTheSameOverTheApi() throws Exception {
    var review = scored();
    WorkItem item = review.work("reviewer1").get(0);
    String path = "/api/v1/tasks/" + item.id();
    String typed = "{\"values\": {\"score-NEED\": 3, \"remark\": \"Half\"}}";
    var saved = send(review, "reviewer1", json(put(path + "/draft"), typed));
    assertThat(saved.getStatus()).as(text(saved)).isEqualTo(200);
    assertThat(body(review, "reviewer1", get(path)))
        .contains("\"draft\":{\"edition\":1")
        .contains("\"score-NEED\":[\"3\"]");
    assertThat(send(review, "reviewer1", json(put(path + "/draft"), typed)).getStatus())
        .isEqualTo(409);
    String next = "{\"edition\": 1, \"values\": {\"remark\": \"More\"}}";
    assertThat(send(review, "reviewer1", json(put(path + "/draft"), next)).getStatus())
        .isEqualTo(200);
    String unknown = "{\"edition\": 2, \"values\": {\"wrong\": 1}}";
    assertThat(send(review, "reviewer1", json(put(path + "/draft"), unknown)).getStatus())
        .isEqualTo(422);
    assertThat(send(review, "auditor", json(put(path + "/draft"), next)).getStatus())
        .isEqualTo(404);
  }

  @Test
  void refusesWhatIsTooLongAndWhatKeepsNoDrafts() throws Exception {
    var review = scored();
    WorkItem item = review.work("reviewer1").get(0);
    var long1 = send(review, "reviewer1", draft(item, 0, "remark", "x".repeat(100_001)));
    assertThat(long1.getStatus()).isEqualTo(422);
    assertThat(drafts(item)).isZero();
    var fresh = scene.begin();
    WorkItem assigning = fresh.work("seat-secretary").get(0);
    assertThat(page(fresh, "seat-secretary", assigning)).doesNotContain("/draft");
    assertThat(send(fresh, "seat-secretary", draft(assigning, 0)).getStatus()).isEqualTo(409);
  }

  @Test
  void neitherSavesAfterHandingInNorLosesARaceBetweenTwoTabs() throws Exception {
    for (int round = 0; round < 5; round++) {
      var review = scored();
      WorkItem item = review.work("reviewer1").get(0);
      ExecutorService pool = Executors.newFixedThreadPool(3);
      try {
        List<Callable<Integer>> race =
            List.of(
                () -> send(review, "reviewer1", draft(item, 0, "remark", "one")).getStatus(),
                () -> send(review, "reviewer1", draft(item, 0, "remark", "two")).getStatus(),
                () -> {
                  review.score("reviewer1", 4, 4, 4, 4, 4, 4);
                  return 0;
                });
        for (var answer : pool.invokeAll(race)) {
          assertThat(answer.get()).isIn(0, 302, 409);
        }
      } finally {
        pool.shutdown();
      }
      assertThat(drafts(item)).isZero();
    }
  }

  private ReviewScene.Review scored() throws Exception {
    var review = scene.begin();
    review.assign(List.of("reviewer1", "reviewer2", "reviewer3"), "DOE");
    declare(review, "reviewer1", review.work("reviewer1").get(0));
    return review;
  }

  private void declare(ReviewScene.Review review, String person, WorkItem item) throws Exception {
    var answer =
        send(review, person, post("/reviews/declarations/" + item.id()).param("conflict", "COI-0"));
    assertThat(answer.getStatus()).isEqualTo(302);
  }

  private MockHttpServletResponse save(
      ReviewScene.Review review, String person, WorkItem item, int edition, String... typed)
      throws Exception {
    var answer = send(review, person, draft(item, edition, typed));
    assertThat(answer.getStatus()).as(text(answer)).isEqualTo(302);
    return answer;
  }

  private static MockHttpServletRequestBuilder draft(WorkItem item, int edition, String... typed) {
    Map<String, String> fields = new LinkedHashMap<>();
    for (int i = 0; i < typed.length; i += 2) {
      fields.put(typed[i], typed[i + 1]);
    }
    var request = post("/tasks/" + item.id() + "/draft");
    fields.forEach(request::param);
    return request.param("draftEdition", Integer.toString(edition));
  }

  private static MockHttpServletRequestBuilder json(
      MockHttpServletRequestBuilder request, String body) {
    return request.contentType(MediaType.APPLICATION_JSON).content(body);
  }

  private String page(ReviewScene.Review review, String person, WorkItem item) throws Exception {
    return body(review, person, get("/" + item.formKey() + "/" + item.id()));
  }

  private String body(ReviewScene.Review review, String person, MockHttpServletRequestBuilder what)
      throws Exception {
    return text(send(review, person, what.param("lang", "en")));
  }

  private static String text(MockHttpServletResponse answer) throws Exception {
    return answer.getContentAsString(StandardCharsets.UTF_8);
  }

  private MockHttpServletResponse send(
      ReviewScene.Review review, String person, MockHttpServletRequestBuilder what)
      throws Exception {
    return http.perform(what.with(csrf()).with(user(review.council.username(person))))
        .andReturn()
        .getResponse();
  }

  private long count(String table) {
    return db.sql("select count(*) from " + table).query(Long.class).single();
  }

  private long drafts(WorkItem item) {
    return db.sql("select count(*) from task_draft where work_item_id = ?")
        .param(item.id())
        .query(Long.class)
        .single();
  }
}
