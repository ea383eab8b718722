package org.hamafza.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.hamafza.DatabaseTest;
import org.hamafza.ManualClock;
import org.hamafza.TestCouncil;
import org.hamafza.TestCouncils;
import org.hamafza.WholeCase;
import org.hamafza.proposals.Proposal;
import org.hamafza.proposals.ProposalFixtures;
import org.hamafza.proposals.Proposals;
import org.hamafza.tasks.CaseClocks;
import org.hamafza.tasks.PauseReason;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.support.TransactionTemplate;

/** What people see first: what waits for them and what is late. */
@DatabaseTest
class HomePageTests {

  @Autowired private MockMvc web;
  @Autowired private ProposalFixtures fixtures;
  @Autowired private WholeCase whole;
  @Autowired private TestCouncils councils;
  @Autowired private ManualClock clock;
  @Autowired private CaseClocks clocks;
  @Autowired private Proposals proposals;
  @Autowired private TransactionTemplate transaction;

  private TestCouncil council;
  private Proposal proposal;

  @BeforeEach
  void submit() {
    clock.setDay(LocalDate.of(2020, 11, 1));
    council = councils.found();
    proposal = fixtures.aProposal(council).signedBy("writer").submit();
  }

  @Test
  void showsTheOfficerWhatWaitsUntilWhichDay() throws Exception {
    assertThat(home("officer1"))
        .contains("1 open", proposal.number(), "Screen proposal", "Wednesday 14 Aban 1399")
        .doesNotContain("overdue");
  }

  @Test
  void showsWhatIsLateFirst() throws Exception {
    clock.setDay(LocalDate.of(2020, 12, 1));
    assertThat(home("officer1")).contains("1 overdue", "hz-error", proposal.number());
  }

  @Test
  void callsNothingLateWhoseTimeStandsStill() throws Exception {
    transaction.executeWithoutResult(
        s -> clocks.pause(proposals.ref(proposal), PauseReason.AWAITING_APPLICANT, null));
    clock.setDay(LocalDate.of(2020, 12, 1));
    assertThat(home("officer1"))
        .contains("1 open", proposal.number(), "Paused since 2020-11-01")
        .doesNotContain("overdue");
  }

  @Test
  void tellsTheNgoThatItsProposalCameBack() throws Exception {
    assertThat(home("writer")).contains("Nothing is waiting for you");
    fixtures.complete(
        council, "officer1", proposal.id(), Map.of("decision", "DEFICIENT", "reason", "بودجه"));
    assertThat(home("writer"))
        .contains("Complete the proposal and submit it again", "/proposals/" + proposal.id() + "\"")
        .doesNotContain("Nothing is waiting for you");
  }

  @Test
  void tellsMembersOfTheComingSession() throws Exception {
    assertThat(home("seat-health")).doesNotContain("Answer the invitation to a session");
    long session = whole.agenda(council, List.of("تقویم"), List.of()).id();
    assertThat(home("seat-health")).contains("Answer the invitation to a session");
    web.perform(
            post("/sessions/" + session + "/reply")
                .param("answer", "ACCEPTED")
                .with(user(council.username("seat-health")))
                .with(csrf()))
        .andExpect(status().is3xxRedirection());
    assertThat(home("seat-health"))
        .contains("Coming session")
        .doesNotContain("Answer the invitation to a session");
    assertThat(home("writer")).doesNotContain("Coming session");
  }

  private String home(String name) throws Exception {
    return web.perform(get("/").param("lang", "en").with(user(council.username(name))))
        .andReturn()
        .getResponse()
        .getContentAsString(StandardCharsets.UTF_8);
  }
}
