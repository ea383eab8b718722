package org.hamafza.proposals;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import jakarta.servlet.http.Cookie;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.hamafza.DatabaseTest;
import org.hamafza.Jobs;
import org.hamafza.ManualClock;
import org.hamafza.TestCouncil;
import org.hamafza.TestCouncils;
import org.hamafza.identity.Member;
import org.hamafza.shared.LocalText;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;

/** What an NGO changes after a deficiency notice is shown field by field and word by word. */
@DatabaseTest
class VersionPagesTests {

  @Autowired private ProposalFixtures fixtures;
  @Autowired private TestCouncils councils;
  @Autowired private SubmittedVersions versions;
  @Autowired private ManualClock clock;
  @Autowired private Jobs jobs;
  @Autowired private MockMvc web;

  private TestCouncil council;
  private ProposalFixtures.Builder scene;
  private Proposal first;

  @BeforeEach
  void aProposalWasSentBack() {
    clock.setDay(LocalDate.of(2020, 11, 1));
    council = councils.found();
    scene = fixtures.aProposal(council).withoutDocuments();
    first = scene.submit();
    sendBack();
  }

  @Test
  void aChangedWordIsStruckOutAndTheNewOneUnderlined() throws Exception {
    resubmit(
        content ->
            OtherContent.with(
                content,
                "aims",
                new LocalText("پایش هفتگی آب و پرندگان تالاب", "Weekly monitoring of birds")));
    String page = page("officer1", "fa", "");
    assertThat(page)
        .contains("<del>ماهانهٔ </del>")
        .contains("<ins>هفتگی </ins>")
        .contains("هدف‌ها به فارسی")
        .doesNotContain("<del>پایش");
    assertThat(page(scene.signatory(), "en", "")).contains("<ins>Weekly ");
  }

  @Test
  void oneVersionHasNothingToCompareAndNoHostileNumberHarms() throws Exception {
    assertThat(page("officer1", "fa", "")).contains("تنها یک بار ارسال شده");
    resubmit(UnaryOperator.identity());
    assertThat(page("officer1", "fa", "")).contains("هیچ تغییری نیست");
    for (String query : List.of("?from=9&to=x", "?from=-1&to=0", "?from=2&to=1")) {
      assertThat(page("officer1", "fa", query)).contains("هیچ تغییری نیست");
    }
  }

  @Test
  void whoWasOnlyAskedForAnOpinionReadsNoEarlierVersion() throws Exception {
    resubmit(UnaryOperator.identity());
    for (String name : List.of("reviewer1", "agency-doe")) {
      assertThat(answer(name, "fa", "").getStatus()).as(name).isEqualTo(404);
    }
    Member officer = council.member("officer1");
    assertThat(versions.of(officer, first.id())).extracting("number").containsExactly(1, 2);
  }

  private void sendBack() {
    fixtures.complete(council, "officer1", first.id(), Map.of("decision", "DEFICIENT"));
  }

  private void resubmit(UnaryOperator<ProposalContent> change) {
    Proposal now = fixtures.proposals.get(first.id());
    council.run(
        scene.signatory(),
        () -> {
          Member writer = council.member(scene.signatory());
          ProposalContent content = change.apply(now.content());
          Proposal saved = fixtures.drafts.write(writer, now.id(), now.edition(), content);
          fixtures.drafts.submit(writer, now.id(), saved.edition());
        });
    jobs.runAll();
  }

  private String page(String name, String language, String query) throws Exception {
    MockHttpServletResponse answer = answer(name, language, query);
    assertThat(answer.getStatus()).as(answer.getContentAsString()).isEqualTo(200);
    return answer.getContentAsString();
  }

  private MockHttpServletResponse answer(String name, String language, String query)
      throws Exception {
    return web.perform(
            get("/proposals/" + first.id() + "/versions" + query)
                .with(user(council.username(name)))
                .cookie(new Cookie("hamafza-language", language)))
        .andReturn()
        .getResponse();
  }
}
