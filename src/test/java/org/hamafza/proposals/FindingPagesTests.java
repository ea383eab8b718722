package org.hamafza.proposals;

import static org.hamcrest.Matchers.containsString;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.LocalDate;
import org.hamafza.DatabaseTest;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

/** The pages on which an NGO and an officer read what the rules found. */
@DatabaseTest
class FindingPagesTests {

  @Autowired private MockMvc web;
  @Autowired private RuleScenes scenes;

  @ParameterizedTest
  @CsvSource({"en, at most 24 months", "fa, حداکثر ۲۴ ماه"})
  void tellTheLimitByWhichARuleGoes(String language, String words) throws Exception {
    RuleScene scene = scenes.aProposal().on(LocalDate.of(2020, 11, 1));
    scene.content("endsOn", LocalDate.of(2024, 1, 1)).submit();
    long work = scenes.fixtures.work(scene.proposal().id()).id();
    shows(scene, "officer1", "/proposals/" + scene.proposal().id(), language, words);
    shows(scene, "officer1", "/proposals/screen-proposal/" + work, language, words);
  }

  @ParameterizedTest
  @CsvSource({"en, needed whenever money is requested", "fa, برای هر درخواست مالی لازم است"})
  void tellWhenADocumentIsNeededBeforeTheProposalIsSubmitted(String language, String words)
      throws Exception {
    RuleScene scene = scenes.aProposal().on(LocalDate.of(2020, 11, 1)).begin();
    shows(scene, scene.signatory(), "/proposals/" + scene.id() + "/check", language, words);
  }

  private void shows(RuleScene scene, String who, String page, String language, String words)
      throws Exception {
    web.perform(get(page).param("lang", language).with(user(scene.council().username(who))))
        .andExpect(status().isOk())
        .andExpect(content().string(containsString(words)));
  }
}
