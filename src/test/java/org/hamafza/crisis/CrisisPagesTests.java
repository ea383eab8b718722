package org.hamafza.crisis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import jakarta.servlet.http.Cookie;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Map;
import org.hamafza.DatabaseTest;
import org.hamafza.Jobs;
import org.hamafza.ManualClock;
import org.hamafza.TestCouncil;
import org.hamafza.TestCouncils;
import org.hamafza.proposals.ProposalFixtures;
import org.hamafza.tasks.WorkItem;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;

/** The pages of a crisis at every moment of it, for those whom they concern. */
@DatabaseTest
class CrisisPagesTests {

  private static final String SECRETARY = CrisisFixtures.SECRETARY;
  private static final String CHAIR = CrisisFixtures.CHAIR;

  @Autowired TestCouncils councils;
  @Autowired CrisisFixtures fixtures;
  @Autowired ProposalFixtures proposals;
  @Autowired MockMvc mvc;
  @Autowired Jobs jobs;
  @Autowired ManualClock clock;

  private TestCouncil council;

  @BeforeEach
  void found() {
    clock.setDay(LocalDate.of(2020, 11, 2));
    council = councils.found();
    proposals.ngo(council, "ngo", ProposalFixtures.likeN06("B"));
  }

  @Test
  void beforeItIsConfirmedFewKnowOfIt() {
    long id = fixtures.propose(council, fixtures.everywhere());
    assertThat(page(SECRETARY, "/crises")).contains("همه‌گیری کرونا");
    assertThat(page("ngo", "/crises")).doesNotContain("همه‌گیری کرونا");
    assertThat(page(CHAIR, work(id))).contains("بیمارستان‌ها پر است");
    assertThat(page("auditor", "/crises/" + id)).contains("بیمارستان‌ها پر است");
    assertThat(answer("ngo", "/crises/" + id).getStatus()).isEqualTo(404);
    assertThat(answer(SECRETARY, work(id)).getStatus()).isEqualTo(404);
  }

  @Test
  void everybodyOfTheCouncilReadsOfOneThatIsInForceAndTheInnerCircleItsCourse() {
    long id = fixtures.declare(council);
    assertThat(page("ngo", "/")).contains("اعلام شده است: همه‌گیری کرونا");
    assertThat(page("ngo", "/crises/" + id)).contains("در دامنه").doesNotContain("تأیید از");
    assertThat(page(SECRETARY, "/crises/" + id)).contains("تأیید از", "پیشنهاد تغییر");
    assertThat(answer("officer1", "/crises/" + id + "/change").getStatus()).isEqualTo(404);
    assertThat(page(SECRETARY, "/crises/" + id + "/change")).contains("تمدید");
    fixtures.proposeChange(council, id, ChangeKind.ENDING);
    assertThat(page(CHAIR, work(id))).contains("پایان پیش از موعد");
    fixtures.complete(council, CHAIR, id, Map.of("decision", "CONFIRM"));
    assertThat(page(SECRETARY, work(id))).contains("گزارش پایانی");
    assertThat(page("auditor", "/crises/" + id)).contains("گزارش پایانی");
    assertThat(page("ngo", "/")).doesNotContain("اعلام شده است: همه‌گیری کرونا");
  }

  @Test
  void theReviewShowsHowItStands() {
    long id = fixtures.declare(council);
    clock.advance(Duration.ofDays(30));
    jobs.runAll();
    assertThat(page(SECRETARY, work(id))).contains("نتیجهٔ بازنگری");
  }

  private String work(long id) {
    WorkItem item = fixtures.work(id).get(0);
    return "/" + item.formKey() + "/" + item.id();
  }

  /** In both languages; the Persian one. */
  private String page(String name, String path) {
    assertThat(answer(name, path, "en").getStatus()).as(path).isEqualTo(200);
    MockHttpServletResponse persian = answer(name, path);
    assertThat(persian.getStatus()).as(path).isEqualTo(200);
    return new String(persian.getContentAsByteArray(), StandardCharsets.UTF_8);
  }

  private MockHttpServletResponse answer(String name, String path) {
    return answer(name, path, "fa");
  }

  private MockHttpServletResponse answer(String name, String path, String language) {
    try {
      return mvc.perform(
              get(path)
                  .cookie(new Cookie("hamafza-language", language))
                  .with(user(council.username(name))))
          .andReturn()
          .getResponse();
    } catch (Exception e) {
      throw new AssertionError(path, e);
    }
  }
}
