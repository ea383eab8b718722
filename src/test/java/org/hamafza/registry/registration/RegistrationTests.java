package org.hamafza.registry.registration;

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

import java.time.Duration;
import java.time.LocalDate;
import java.util.Set;
import org.hamafza.DatabaseTest;
import org.hamafza.ManualClock;
import org.hamafza.TestCouncil;
import org.hamafza.TestCouncils;
import org.hamafza.identity.Member;
import org.hamafza.identity.People;
import org.hamafza.identity.Role;
import org.hamafza.proposals.ProposalFixtures;
import org.hamafza.registry.Ngo;
import org.hamafza.registry.Profile;
import org.hamafza.registry.ProfileFixtures;
import org.hamafza.registry.Profiles;
import org.hamafza.registry.Territories;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;

/** How an NGO that is not known comes in, and what a stranger learns on the way: nothing. */
@DatabaseTest
class RegistrationTests {

  private static final String PASSWORD = "a-password-of-1399";

  @Autowired private MockMvc web;
  @Autowired private TestCouncils councils;
  @Autowired private ProfileFixtures fixtures;
  @Autowired private Profiles profiles;
  @Autowired private Territories territories;
  @Autowired private People people;
  @Autowired private ManualClock clock;
  @Autowired private JdbcClient db;

  private TestCouncil council;
  private String email;

  @BeforeEach
  void found() {
    clock.setDay(LocalDate.of(2020, 11, 2));
    council = councils.found();
    council.add("administrator", "it", Role.ADMINISTRATOR);
    territories.give(council.member("administrator"), council.id(), Set.of("KHN"));
    email = council.council().code().toLowerCase() + "@example.org";
  }

  @Test
  void leadsByAMailToAnAccountAndAProfile() throws Exception {
    String legalId = ProposalFixtures.likeN06("NEW").legalId();
    ask(legalId, email).andExpect(redirectedUrl("/registration?sent"));
    String link = link();
    web.perform(get(link)).andExpect(content().string(containsString("انجمن تازه")));
    account(link, council.username("first")).andExpect(redirectedUrl("/sign-in"));
    Member applicant = people.member(council.username("first")).orElseThrow();
    assertThat(applicant.hasAnywhere(Role.NGO_APPLICANT)).isTrue();
    assertThat(applicant.ngos()).isEmpty();
    Profile profile = profiles.of(applicant).get(0);
    assertThat(profile.councilId()).isEqualTo(council.id());
    assertThat(profile.draft().identity().legalId()).isEqualTo(legalId);
    assertThat(profile.draft().contacts().get(0).phone()).isEqualTo("+989131234567");
    assertThat(profile.draft().work().counties()).containsExactly("KHN");
    assertThat(people.find(applicant.personId()).orElseThrow().email()).isEqualTo(email);
    web.perform(get(link)).andExpect(status().isNotFound());
    account(link, council.username("second")).andExpect(status().isNotFound());
    web.perform(get("/").with(user(applicant.username())))
        .andExpect(content().string(containsString("/profiles")))
        .andExpect(content().string(not(containsString("href=\"/ngos\""))));
  }

  @Test
  void theAnswerIsTheSameWhetherTheNgoOrTheAddressIsKnownOrNot() throws Exception {
    Ngo known = fixtures.knownNgo(council, "admin");
    String taken = council.username("officer1") + "@example.org";
    for (String address : new String[] {email, taken}) {
      for (String legalId :
          new String[] {known.legalId(), ProposalFixtures.likeN06("NEW").legalId()}) {
        long before = mails(address);
        ask(legalId, address).andExpect(redirectedUrl("/registration?sent"));
        assertThat(mails(address)).isEqualTo(before + 1);
      }
    }
  }

  @Test
  void whoAsksTooOftenGetsTheSameAnswerAndNoMail() throws Exception {
    for (int i = 0; i < 5; i++) {
      ask(ProposalFixtures.likeN06("NEW").legalId(), email);
    }
    assertThat(mails(email)).isEqualTo(5);
    ask(ProposalFixtures.likeN06("NEW").legalId(), email)
        .andExpect(redirectedUrl("/registration?sent"));
    assertThat(mails(email)).isEqualTo(5);
    clock.advance(Duration.ofMinutes(61));
    ask(ProposalFixtures.likeN06("NEW").legalId(), email);
    assertThat(mails(email)).isEqualTo(6);
  }

  @Test
  void theSameNgoCannotBeUsedToFillManyMailboxes() throws Exception {
    String legalId = ProposalFixtures.likeN06("NEW").legalId();
    for (int i = 0; i < 6; i++) {
      ask(legalId, i + email);
    }
    assertThat(mails("5" + email)).isZero();
    assertThat(mails("4" + email)).isEqualTo(1);
  }

  @Test
  void theLinkLapsesAndLookingDoesNotUseItUp() throws Exception {
    ask(ProposalFixtures.likeN06("NEW").legalId(), email);
    String link = link();
    web.perform(get(link)).andExpect(status().isOk());
    web.perform(get(link)).andExpect(status().isOk());
    clock.advance(Duration.ofHours(49));
    web.perform(get(link)).andExpect(status().isNotFound());
    account(link, council.username("late")).andExpect(status().isNotFound());
    web.perform(get("/registration/" + "A".repeat(43))).andExpect(status().isNotFound());
  }

  @Test
  void whoHasAnAccountGoesOnWithIt() throws Exception {
    ask(ProposalFixtures.likeN06("NEW").legalId(), email);
    String link = link();
    web.perform(post(link + "/join").with(user(council.username("reviewer1"))).with(csrf()))
        .andExpect(status().is3xxRedirection());
    assertThat(profiles.of(council.member("reviewer1"))).hasSize(1);
    web.perform(post(link + "/join").with(user(council.username("reviewer2"))).with(csrf()))
        .andExpect(status().isNotFound());
  }

  @ParameterizedTest
  @CsvSource({
    "legalId,10380284792",
    "legalId,00000000000",
    "legalId,''",
    "email,nobody",
    "email,''",
    "mobile,03132220000",
    "county,XXX",
    "county,''",
    "county,BOM"
  })
  void saysAtTheFieldWhatCannotBeAccepted(String field, String typed) throws Exception {
    db.sql("delete from council_county where county_code = 'BOM'").update();
    var request = post("/registration").with(csrf()).param("nameFa", "انجمن").param(field, typed);
    for (String[] other :
        new String[][] {
          {"legalId", "10380284790"},
          {"email", email},
          {"mobile", "0098 913 123 4567"},
          {"county", "KHN"}
        }) {
      if (!other[0].equals(field)) {
        request.param(other[0], other[1]);
      }
    }
    web.perform(request)
        .andExpect(status().isUnprocessableEntity())
        .andExpect(content().string(containsString("field-" + field + "-error")));
    assertThat(mails(email)).isZero();
  }

  @Test
  void aCountyHasOneCouncil() {
    TestCouncil other = councils.found();
    territories.give(council.member("administrator"), other.id(), Set.of("KHN"));
    assertThat(territories.councilOf("KHN")).contains(other.id());
    assertThat(territories.of(council.id())).isEmpty();
  }

  private ResultActions ask(String legalId, String address) throws Exception {
    return web.perform(
        post("/registration")
            .with(csrf())
            .param("legalId", legalId)
            .param("nameFa", "انجمن تازه")
            .param("nameEn", "")
            .param("email", address)
            .param("mobile", "۰۹۱۳ ۱۲۳ ۴۵۶۷")
            .param("county", "KHN"));
  }

  private ResultActions account(String link, String username) throws Exception {
    return web.perform(
        post(link)
            .with(csrf())
            .param("username", username)
            .param("nameFa", "متقاضی")
            .param("password", PASSWORD)
            .param("repeat", PASSWORD));
  }

  private String link() {
    String body =
        db.sql(
                """
                select body from outbox_mail where recipient = ? order by id desc \
                fetch first 1 rows only""")
            .param(email)
            .query(String.class)
            .single();
    return body.substring(body.indexOf("/registration/")).split("\\s")[0];
  }

  private long mails(String address) {
    return db.sql("select count(*) from outbox_mail where recipient = ?")
        .param(address)
        .query(Long.class)
        .single();
  }
}
