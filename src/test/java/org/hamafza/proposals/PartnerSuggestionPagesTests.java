package org.hamafza.proposals;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.Set;
import org.hamafza.DatabaseTest;
import org.hamafza.TestCouncil;
import org.hamafza.TestCouncils;
import org.hamafza.registry.Ngo;
import org.hamafza.registry.NgoFixtures;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** The page on which the writers of a draft find partners and take them in. */
@DatabaseTest
class PartnerSuggestionPagesTests {

  @Autowired private ProposalFixtures fixtures;
  @Autowired private NgoFixtures ngos;
  @Autowired private Drafts drafts;
  @Autowired private TestCouncils councils;
  @Autowired private MockMvc web;

  private TestCouncil council;
  private Ngo network;
  private long draft;

  @BeforeEach
  void write() {
    council = councils.found();
    draft = fixtures.aProposal(council).signedBy("writer").withoutDocuments().draft();
    network =
        ngos.register(
            council,
            NgoFixtures.details("شبکه", Set.of("ENV"), Set.of("ISF"), Set.of("MEDIA", "EVENTS")));
  }

  @Test
  void showsInPlainWordsWhatSpeaksForAnNgo() throws Exception {
    web.perform(as("writer", get(page()).param("lang", "en")))
        .andExpect(status().isOk())
        .andExpect(content().string(containsString("/ngos/" + network.id())))
        .andExpect(content().string(containsString("Works in the same area:")))
        .andExpect(content().string(containsString("Is present in:")))
        .andExpect(content().string(containsString("Its work was graded B")))
        .andExpect(content().string(not(containsString("Brings what is still missing"))));
  }

  @Test
  void takesAPartnerInAndLeavesTheRestOfTheDraftAsItIs() throws Exception {
    Proposal before = own();
    web.perform(as("writer", chosen(before.edition(), network.legalId())))
        .andExpect(redirectedUrl(page()));
    Proposal after = own();
    Set<Long> partners = new java.util.LinkedHashSet<>(before.content().partners());
    partners.add(network.id());
    assertThat(after.edition()).isEqualTo(before.edition() + 1);
    assertThat(after.content())
        .isEqualTo(OtherContent.with(before.content(), "partners", partners));
    web.perform(as("writer", get(page())))
        .andExpect(content().string(not(containsString("value=\"" + network.legalId() + "\""))));
    web.perform(as("writer", chosen(after.edition(), network.legalId())))
        .andExpect(redirectedUrl(page()));
    assertThat(own().edition()).as("nobody is a partner twice").isEqualTo(after.edition());
  }

  @Test
  void refusesAnOldEditionAndSuggestsAnew() throws Exception {
    web.perform(as("writer", chosen(own().edition() + 7, network.legalId())))
        .andExpect(status().isConflict())
        .andExpect(content().string(containsString("دوباره برگزینید")))
        .andExpect(content().string(containsString("value=\"" + network.legalId() + "\"")));
    assertThat(own().content().partners()).doesNotContain(network.id());
  }

  @Test
  void refusesWhoIsNoNgoOfTheCouncilAndTheLeadItself() throws Exception {
    TestCouncil other = councils.found();
    Ngo stranger =
        ngos.register(other, NgoFixtures.details("بیگانه", Set.of("ENV"), Set.of("ISF"), Set.of()));
    String itself = fixtures.ngos.get(own().leadNgoId()).legalId();
    for (String wrong : new String[] {stranger.legalId(), itself, "12", ""}) {
      web.perform(as("writer", chosen(own().edition(), wrong)))
          .andExpect(status().isUnprocessableEntity());
    }
  }

  @Test
  void isNobodysButTheWritersAndOnlyWhileTheyMayWrite() throws Exception {
    fixtures.ngo(council, "other", ProposalFixtures.likeN06("A"));
    for (String name : new String[] {"other", "officer1", "auditor"}) {
      web.perform(as(name, get(page()))).andExpect(status().isNotFound());
      web.perform(as(name, chosen(own().edition(), network.legalId())))
          .andExpect(status().isNotFound());
    }
    Proposal submitted = fixtures.aProposal(council).signedBy("signatory").submit();
    String submittedPage = "/proposals/" + submitted.id() + "/partner-suggestions";
    web.perform(as("signatory", get(submittedPage)))
        .andExpect(redirectedUrl("/proposals/" + submitted.id()));
    web.perform(
            as("signatory", post(submittedPage))
                .param("edition", "" + submitted.edition())
                .param("legalId", network.legalId()))
        .andExpect(status().isConflict());
  }

  @Test
  void tellsAnEmptyDraftWhatToSayFirst() throws Exception {
    long empty =
        council.as(
            "writer",
            () ->
                drafts.begin(council.member("writer"), own().leadNgoId(), ProposalContent.empty()));
    web.perform(
            as("writer", get("/proposals/" + empty + "/partner-suggestions")).param("lang", "en"))
        .andExpect(status().isOk())
        .andExpect(content().string(containsString("Choose the area of the project")));
  }

  private Proposal own() {
    return drafts.own(council.member("writer"), draft);
  }

  private String page() {
    return "/proposals/" + draft + "/partner-suggestions";
  }

  private MockHttpServletRequestBuilder chosen(int edition, String legalId) {
    return post(page()).param("edition", "" + edition).param("legalId", legalId);
  }

  private MockHttpServletRequestBuilder as(String name, MockHttpServletRequestBuilder request) {
    return request.with(user(council.username(name))).with(csrf());
  }
}
