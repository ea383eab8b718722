package org.hamafza.registry.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.hamafza.DatabaseTest;
import org.hamafza.MailedLink;
import org.hamafza.ManualClock;
import org.hamafza.TestCouncil;
import org.hamafza.TestCouncils;
import org.hamafza.documents.NewUpload;
import org.hamafza.documents.Uploads;
import org.hamafza.identity.Member;
import org.hamafza.identity.People;
import org.hamafza.proposals.ProposalFixtures;
import org.hamafza.registry.Ngo;
import org.hamafza.registry.Ngos;
import org.hamafza.registry.Profile;
import org.hamafza.registry.ProfileCase;
import org.hamafza.registry.ProfileFixtures;
import org.hamafza.shared.Conflict;
import org.hamafza.shared.NotFound;
import org.hamafza.tasks.TaskInbox;
import org.hamafza.tasks.WorkItem;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** How people come to an NGO, what they may do for it, and how it ends. */
@DatabaseTest
class NgoPeopleTests {

  private static final String CODE = "9990000018";

  @Autowired private MockMvc web;
  @Autowired private TestCouncils councils;
  @Autowired private ProfileFixtures fixtures;
  @Autowired private Ngos ngos;
  @Autowired private People people;
  @Autowired private TaskInbox inbox;
  @Autowired private Uploads uploads;
  @Autowired private PasswordEncoder hashing;
  @Autowired private ManualClock clock;
  @Autowired private JdbcClient db;

  private TestCouncil council;
  private Ngo ngo;
  private String here;

  @BeforeEach
  void found() {
    clock.setDay(LocalDate.of(2020, 11, 2));
    council = councils.found();
    ngo = fixtures.knownNgo(council, "admin");
    here = "/ngos/" + ngo.id() + "/people";
  }

  @Test
  void theLinkOfAnInvitationOpensAnAccountOnce() throws Exception {
    String link = invited("EDITOR");
    web.perform(get(link)).andExpect(status().isOk());
    web.perform(get(link)).andExpect(content().string(containsString(ngo.name().fa())));
    account(link, "short", "short").andExpect(status().isUnprocessableEntity());
    account(link, "a-password-of-1399", "another-one-of-1399")
        .andExpect(status().isUnprocessableEntity())
        .andExpect(content().string(containsString("field-repeat-error")));
    account(link, "a-password-of-1399", "a-password-of-1399").andExpect(redirectedUrl("/sign-in"));
    Member editor = people.member(council.username("newcomer")).orElseThrow();
    assertThat(editor.ngos()).containsExactly(ngo.id());
    assertThat(editor.administers(ngo.id())).isFalse();
    assertThat(editor.signsFor(ngo.id())).isFalse();
    web.perform(get(link)).andExpect(status().isNotFound());
    account(link, "a-password-of-1399", "a-password-of-1399").andExpect(status().isNotFound());
  }

  @Test
  void theMailCarriesALinkAndNoPasswordAndTheDatabaseOnlyTheHashOfTheKey() throws Exception {
    String link = invited("EDITOR");
    String key = link.substring(link.lastIndexOf('/') + 1);
    assertThat(key).hasSize(43);
    assertThat(
            db.sql("select count(*) from ngo_invitation where token_sha256 = ?")
                .param(key)
                .query(Long.class)
                .single())
        .isZero();
    assertThat(
            db.sql("select count(*) from audit_entry where body like ? or body like ?")
                .params("%" + key + "%", "%new@example.org%")
                .query(Long.class)
                .single())
        .isZero();
    assertThat(mail()).doesNotContain("گذرواژه").contains(ngo.name().fa());
  }

  @Test
  void anInvitationExpiresAndCanBeTakenBack() throws Exception {
    String link = invited("EDITOR");
    clock.advance(Duration.ofDays(9));
    web.perform(get(link)).andExpect(status().isNotFound());
    String second = invited("EDITOR");
    long id = db.sql("select max(id) from ngo_invitation").query(Long.class).single();
    web.perform(as("admin", post(here + "/invitations/" + id + "/revoke")))
        .andExpect(redirectedUrl(here));
    web.perform(get(second)).andExpect(status().isNotFound());
    web.perform(as("admin", post(here + "/invitations/" + id + "/revoke")))
        .andExpect(status().isConflict());
  }

  @Test
  void whoHasAnAccountJoinsWithIt() throws Exception {
    String link = invited("ADMINISTRATOR");
    web.perform(get(link + "/join")).andExpect(status().is3xxRedirection());
    web.perform(as("reviewer1", get(link + "/join"))).andExpect(status().isOk());
    web.perform(as("reviewer1", post(link + "/join")))
        .andExpect(redirectedUrl("/ngos/" + ngo.id()));
    assertThat(council.member("reviewer1").administers(ngo.id())).isTrue();
    web.perform(as("reviewer2", post(link + "/join"))).andExpect(status().isNotFound());
  }

  @Test
  void theLastAdministratorCannotGoWithoutASuccessor() throws Exception {
    String own = here + "/" + council.personId("admin");
    web.perform(as("admin", post(own + "/role").param("role", "EDITOR")))
        .andExpect(status().isUnprocessableEntity());
    web.perform(as("admin", post(own + "/end"))).andExpect(status().isUnprocessableEntity());
    assertThat(council.member("admin").administers(ngo.id())).isTrue();
    web.perform(as("reviewer1", post(invited("ADMINISTRATOR") + "/join")));
    web.perform(as("admin", post(own + "/end"))).andExpect(redirectedUrl("/"));
    assertThat(council.member("admin").ngos()).isEmpty();
  }

  @Test
  void onlyAnAdministratorSaysWhoActsForTheNgo() throws Exception {
    web.perform(as("reviewer1", post(invited("EDITOR") + "/join")));
    for (String name : List.of("reviewer1", "officer1", "seat-health")) {
      web.perform(
              as(
                  name,
                  post(here + "/invitations")
                      .param("email", "x@example.org")
                      .param("role", "EDITOR")))
          .andExpect(status().isNotFound());
      web.perform(as(name, post(here + "/" + council.personId("admin") + "/end")))
          .andExpect(status().isNotFound());
    }
    web.perform(as("seat-health", get(here))).andExpect(status().isNotFound());
    web.perform(as("reviewer1", get(here))).andExpect(status().isOk());
  }

  @Test
  void theSecretariatBringsInTheFirstAdministratorAndNobodyAfterThat() throws Exception {
    Ngo entered =
        ngos.register(council.member("officer1"), council.id(), ProposalFixtures.likeN06("NEW"));
    String page = "/ngos/" + entered.id() + "/people";
    web.perform(
            as(
                "officer1",
                post(page + "/invitations")
                    .param("email", "x@example.org")
                    .param("role", "EDITOR")))
        .andExpect(status().isUnprocessableEntity());
    web.perform(
            as(
                "officer1",
                post(page + "/invitations")
                    .param("email", "x@example.org")
                    .param("role", "ADMINISTRATOR")))
        .andExpect(redirectedUrl(page));
    web.perform(as("reviewer3", post(link() + "/join")));
    assertThat(council.member("reviewer3").administers(entered.id())).isTrue();
    web.perform(
            as(
                "officer1",
                post(page + "/invitations")
                    .param("email", "y@example.org")
                    .param("role", "ADMINISTRATOR")))
        .andExpect(status().isNotFound());
  }

  @Test
  void leavingEndsAccessAtOnceAndPutsBackWhatWasTaken() throws Exception {
    web.perform(as("reviewer1", post(invited("ADMINISTRATOR") + "/join")));
    String open = inviteBy("reviewer1");
    Profile profile = fixtures.drafted(council, "admin", ngo);
    ProfileCase run = fixtures.submit(council, "admin", profile.id());
    fixtures.deficient(council, "officer1", run.id());
    WorkItem item = fixtures.work(run.id());
    council.run("reviewer1", () -> inbox.claim(item.id(), council.member("reviewer1")));
    web.perform(as("reviewer1", get("/profiles/" + profile.id()))).andExpect(status().isOk());
    web.perform(as("admin", post(here + "/" + council.personId("reviewer1") + "/end")))
        .andExpect(redirectedUrl(here));
    web.perform(as("reviewer1", get("/profiles/" + profile.id()))).andExpect(status().isNotFound());
    web.perform(as("reviewer1", get("/registry/complete-profile/" + item.id())))
        .andExpect(status().isNotFound());
    web.perform(get(open)).andExpect(status().isNotFound());
    fixtures.complete(council, "admin", run.id(), Map.of("agreed", "true"));
  }

  @Test
  void signingNeedsADocumentAndAnOfficer() throws Exception {
    web.perform(as("reviewer1", post(invited("EDITOR") + "/join")));
    String person = here + "/" + council.personId("reviewer1");
    web.perform(power(person, "9990000019", "1399/01/01"))
        .andExpect(status().isUnprocessableEntity())
        .andExpect(content().string(containsString("field-nationalCode-error")));
    web.perform(
            as(
                "admin",
                post(person + "/power")
                    .param("nationalCode", CODE)
                    .param("validFrom", "1399/01/01")))
        .andExpect(status().isUnprocessableEntity())
        .andExpect(content().string(containsString("field-file-error")));
    web.perform(power(person, "۹۹۹۰۰۰۰۰۱۸", "1399/01/01")).andExpect(redirectedUrl(here));
    assertThat(council.member("reviewer1").signsFor(ngo.id())).isFalse();
    long id = db.sql("select max(id) from ngo_power").query(Long.class).single();
    String decide = here + "/powers/" + id + "/decide";
    web.perform(as("admin", post(decide).param("answer", "CONFIRM")))
        .andExpect(status().isNotFound());
    web.perform(as("officer1", post(decide).param("answer", "DECLINE")))
        .andExpect(status().isUnprocessableEntity())
        .andExpect(content().string(containsString("field-reason-" + id + "-error")));
    web.perform(as("officer1", get(here)))
        .andExpect(content().string(containsString("۰۰۱۸")))
        .andExpect(content().string(not(containsString("۹۹۹۰۰۰۰۰۱۸"))));
    web.perform(as("officer1", get(here + "/powers/" + id + "/document")))
        .andExpect(status().isOk());
    web.perform(as("seat-health", get(here + "/powers/" + id + "/document")))
        .andExpect(status().isNotFound());
    web.perform(as("officer1", post(decide).param("answer", "CONFIRM")))
        .andExpect(redirectedUrl(here));
    assertThat(council.member("reviewer1").signsFor(ngo.id())).isTrue();
    web.perform(as("officer2", post(decide).param("answer", "CONFIRM")))
        .andExpect(status().isConflict());
    web.perform(as("admin", post(here + "/powers/" + id + "/end"))).andExpect(redirectedUrl(here));
    assertThat(council.member("reviewer1").signsFor(ngo.id())).isFalse();
    assertThat(council.member("reviewer1").ngos()).contains(ngo.id());
  }

  @Test
  void aPowerHasTheDocumentWithWhichItWasRequestedAndNoOther() throws Exception {
    String person = here + "/" + council.personId("admin") + "/power";
    MockMultipartFile page =
        new MockMultipartFile("file", "power.pdf", "application/pdf", "<html></html>".getBytes());
    web.perform(
            as(
                "admin",
                multipart(person)
                    .file(page)
                    .param("nationalCode", CODE)
                    .param("validFrom", "1399/01/01")))
        .andExpect(status().isUnprocessableEntity())
        .andExpect(content().string(containsString("field-file-error")));
    assertThat(powers()).isEmpty();
    web.perform(power(here + "/" + council.personId("admin"), CODE, "1399/01/01"))
        .andExpect(redirectedUrl(here));
    long id = powers().get(0);
    NewUpload other = new NewUpload("ngo-power", id, "POWER_OF_ATTORNEY", "b.pdf");
    assertThatThrownBy(() -> uploads.begin(council.member("admin"), other, 100))
        .isInstanceOf(Conflict.class);
    assertThatThrownBy(() -> uploads.begin(council.member("officer1"), other, 100))
        .isInstanceOf(NotFound.class);
  }

  private List<Long> powers() {
    return db.sql("select id from ngo_power where ngo_id = ?")
        .param(ngo.id())
        .query(Long.class)
        .list();
  }

  @Test
  void theNationalCodeIsKeptLikeAPassword() throws Exception {
    web.perform(power(here + "/" + council.personId("admin"), CODE, "1399/01/01"));
    String hash =
        db.sql("select national_code_hash from ngo_power where ngo_id = ?")
            .param(ngo.id())
            .query(String.class)
            .single();
    assertThat(hash).doesNotContain(CODE);
    assertThat(hashing.matches(CODE, hash)).isTrue();
    assertThat(
            db.sql("select count(*) from audit_entry where body like ?")
                .param("%" + CODE + "%")
                .query(Long.class)
                .single())
        .isZero();
  }

  @Test
  void anOfficerWhoBelongsToTheNgoDoesNotDecideForIt() throws Exception {
    web.perform(power(here + "/" + council.personId("admin"), CODE, "1399/01/01"));
    web.perform(as("officer2", post(invited("EDITOR") + "/join")));
    long id = db.sql("select max(id) from ngo_power").query(Long.class).single();
    web.perform(as("officer2", post(here + "/powers/" + id + "/decide").param("answer", "CONFIRM")))
        .andExpect(status().isNotFound());
  }

  @Test
  void everythingIsInTheRecordOfTheNgo() throws Exception {
    web.perform(as("reviewer1", post(invited("EDITOR") + "/join")));
    String person = here + "/" + council.personId("reviewer1");
    web.perform(as("admin", post(person + "/role").param("role", "ADMINISTRATOR")));
    web.perform(as("admin", post(person + "/end")));
    assertThat(
            db.sql(
                    """
                    select kind from audit_entry where subject_type = 'ngo' and subject_id = ? \
                    order by id""")
                .param(ngo.id())
                .query(String.class)
                .list())
        .contains("NgoPersonInvited", "NgoInvitationAccepted", "NgoRoleChanged", "NgoAccessEnded");
  }

  private String invited(String role) throws Exception {
    web.perform(
            as(
                "admin",
                post(here + "/invitations").param("email", "new@example.org").param("role", role)))
        .andExpect(redirectedUrl(here));
    return link();
  }

  private String inviteBy(String name) throws Exception {
    web.perform(
        as(
            name,
            post(here + "/invitations").param("email", "o@example.org").param("role", "EDITOR")));
    return link();
  }

  private String link() {
    return MailedLink.newest(db, "/invitations/");
  }

  private String mail() {
    return MailedLink.mail(db, "/invitations/");
  }

  private ResultActions account(String link, String password, String repeat) throws Exception {
    return web.perform(
        post(link)
            .with(csrf())
            .param("username", council.username("newcomer"))
            .param("nameFa", "تازه‌وارد")
            .param("password", password)
            .param("repeat", repeat));
  }

  private MockHttpServletRequestBuilder power(String person, String code, String from) {
    MockHttpServletRequestBuilder request =
        multipart(person + "/power")
            .file(
                new MockMultipartFile(
                    "file", "power.pdf", "application/pdf", "%PDF-1 x".getBytes()))
            .param("nationalCode", code)
            .param("validFrom", from);
    return as("admin", request);
  }

  private MockHttpServletRequestBuilder as(String name, MockHttpServletRequestBuilder request) {
    return request.with(user(council.username(name))).with(csrf());
  }
}
