package org.hamafza.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.LocalDate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.hamafza.DatabaseTest;
import org.hamafza.Jobs;
import org.hamafza.ManualClock;
import org.hamafza.TestCouncil;
import org.hamafza.TestCouncils;
import org.hamafza.proposals.ProposalFixtures;
import org.hamafza.shared.LocalText;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** The pages in which an NGO writes its profile, and the page that shows what counts. */
@DatabaseTest
class ProfilePagesTests {

  private static final Pattern SEEN = Pattern.compile("name=\"seen\" value=\"([0-9a-f]{64})\"");

  @Autowired private MockMvc web;
  @Autowired private TestCouncils councils;
  @Autowired private ProfileFixtures fixtures;
  @Autowired private ProposalFixtures proposals;
  @Autowired private Profiles profiles;
  @Autowired private Ngos ngos;
  @Autowired private ManualClock clock;
  @Autowired private Jobs jobs;

  private TestCouncil council;
  private Ngo ngo;

  @BeforeEach
  void found() {
    clock.setDay(LocalDate.of(2020, 11, 2));
    council = councils.found();
    ngo = fixtures.knownNgo(council, "admin");
  }

  @Test
  void leadsFromWhatIsKnownThroughTheStepsToANumber() throws Exception {
    String profile = begin();
    save(profile, "identity", "nameFa", "انجمن تازه", "nameEn", "Fresh Society")
        .andExpect(redirectedUrl(profile + "/licence"));
    web.perform(as(get(profile + "/check")))
        .andExpect(content().string(not(containsString(profile + "/submit"))))
        .andExpect(content().string(containsString(profile + "/governance")));
    save(
        profile,
        "identity",
        "nameFa",
        "انجمن تازه",
        "nameEn",
        "Fresh Society",
        "registrationNumber",
        "۱۲۳۴",
        "registrationOffice",
        "اصفهان");
    save(
        profile,
        "licence",
        "authority",
        "INTERIOR",
        "licenceKind",
        "PARVANEH",
        "licenceNumber",
        "۹۹/۱",
        "validFrom",
        "۱۳۹۸/۰۱/۰۱",
        "validTo",
        "1402/12/29");
    save(profile, "work", "areas", "ENV", "scope", "PROVINCE", "counties", "ISF");
    save(
        profile,
        "governance",
        "boardFrom",
        "1399/01/01",
        "boardTo",
        "1401/01/01",
        "yearEndMonth",
        "12");
    save(profile, "account", "iban", "20 9990 0000 0013 9900 0000 06", "ibanHolder", "انجمن تازه");
    save(
        profile,
        "contacts",
        "contacts[4].name",
        "مریم",
        "contacts[4].role",
        "مدیرعامل",
        "contacts[4].phone",
        "۰۳۱ ۳۲۲۲ ۰۰۰۰",
        "contacts[4].email",
        "m@Example.org",
        "contacts[4].postalCode",
        "81746-73441");
    save(
        profile,
        "capabilities",
        "resources[0].capability",
        "FIELD_MONITORING",
        "resources[0].quantity",
        "۱۲",
        "resources[0].county",
        "ISF",
        "resources[0].crisisHours",
        "24");
    save(profile, "reports").andExpect(redirectedUrl(profile));
    for (String kind :
        new String[] {"STATUTE", "LICENCE_COPY", "GAZETTE_NOTICE", "IBAN_CONFIRMATION"}) {
      attach(profile, kind);
    }
    web.perform(as(post(profile + "/submit").param("seen", seen(profile + "/check"))))
        .andExpect(redirectedUrl(profile));
    jobs.runAll();
    Profile submitted = own(profile);
    assertThat(submitted.state()).isEqualTo(ProfileState.SUBMITTED);
    assertThat(submitted.draft().contacts().get(0).phone()).isEqualTo("+983132220000");
    assertThat(submitted.draft().contacts().get(0).postalCode()).isEqualTo("8174673441");
    assertThat(submitted.draft().account().iban()).isEqualTo("IR209990000000139900000006");
    assertThat(submitted.draft().governance().boardFrom()).isEqualTo(LocalDate.of(2020, 3, 20));
    assertThat(ngos.get(ngo.id()).name()).isEqualTo(ngo.name());
    web.perform(as(get(profile)).param("lang", "en"))
        .andExpect(content().string(containsString("NGO-" + ngo.legalId() + "-1")))
        .andExpect(content().string(containsString("With the secretariat")));
    web.perform(as(get(profile + "/identity"))).andExpect(redirectedUrl(profile));
  }

  @ParameterizedTest
  @CsvSource({
    "identity,registrationNumber,1234567",
    "identity,registrationNumber,12a",
    "licence,validFrom,1399/13/01",
    "licence,validTo,1404/12/30",
    "licence,authority,NOBODY",
    "work,areas,NOTHING",
    "work,counties,XXX",
    "governance,yearEndMonth,13",
    "account,iban,IR820540102680020817909003",
    "account,iban,IR012345678901234567890123",
    "contacts,contacts[0].phone,0313222",
    "contacts,contacts[0].email,a@b",
    "contacts,contacts[0].postalCode,0123456789",
    "contacts,contacts[0].postalCode,1111111111",
    "capabilities,resources[0].quantity,0",
    "capabilities,resources[0].quantity,1.5",
    "capabilities,resources[0].crisisHours,721",
    "capabilities,resources[0].capability,MAGIC",
    "reports,reports[0].handedInOn,1499/01/01"
  })
  void saysAtTheFieldWhatCannotBeRead(String step, String field, String typed) throws Exception {
    String profile = begin();
    String anchor = "field-" + field.replaceAll("[^A-Za-z0-9]+", "-");
    save(profile, step, field, typed)
        .andExpect(status().isUnprocessableEntity())
        .andExpect(content().string(containsString(anchor + "-error")))
        .andExpect(content().string(containsString("role=\"alert\"")))
        .andExpect(content().string(not(containsString("??"))));
  }

  @Test
  void anEndBeforeItsStartIsRefused() throws Exception {
    String profile = begin();
    save(profile, "licence", "validFrom", "1399/02/02", "validTo", "1399/02/01")
        .andExpect(status().isUnprocessableEntity())
        .andExpect(content().string(containsString("field-validTo-error")));
    save(profile, "governance", "boardFrom", "1399/02/02", "boardTo", "1399/02/01")
        .andExpect(content().string(containsString("field-boardTo-error")));
    save(
            profile,
            "reports",
            "reports[0].coversFrom",
            "1398/01/01",
            "reports[0].coversTo",
            "1398/12/29",
            "reports[0].handedInOn",
            "1398/12/01")
        .andExpect(content().string(containsString("field-reports-0-handedInOn-error")));
  }

  @Test
  void twoEditorsOfDifferentStepsLoseNothingAndOfOneStepAreTold() throws Exception {
    String profile = begin();
    String account = seen(profile + "/account");
    String identity = seen(profile + "/identity");
    save(profile, "identity", "nameFa", "نخست", "nameEn", "First");
    send(profile + "/account", account, "iban", "IR209990000000139900000006")
        .andExpect(status().is3xxRedirection());
    assertThat(own(profile).draft().identity().name().en()).isEqualTo("First");
    assertThat(own(profile).draft().account().iban()).isNotEmpty();
    send(profile + "/identity", identity, "nameFa", "دوم", "nameEn", "Second")
        .andExpect(status().isConflict())
        .andExpect(content().string(containsString("Second")));
    assertThat(own(profile).draft().identity().name().en()).isEqualTo("First");
  }

  @Test
  void rowsAreAddedAndRemovedWithoutSaving() throws Exception {
    String profile = begin();
    web.perform(
            as(
                post(profile + "/contacts")
                    .param("action", "add")
                    .param("contacts[0].name", "یک")
                    .param("contacts[7].name", "دو")))
        .andExpect(status().isOk())
        .andExpect(content().string(containsString("contacts[2].name")))
        .andExpect(content().string(containsString("دو")));
    web.perform(
            as(
                post(profile + "/contacts")
                    .param("action", "remove-0")
                    .param("contacts[0].name", "یک")
                    .param("contacts[1].name", "دو")))
        .andExpect(content().string(not(containsString("value=\"یک\""))));
    assertThat(own(profile).draft().contacts()).isEmpty();
  }

  @Test
  void whatIsIncompleteCannotBeHandedIn() throws Exception {
    String profile = begin();
    web.perform(as(post(profile + "/submit").param("seen", profiles.fingerprint(own(profile)))))
        .andExpect(redirectedUrl(profile + "/check"));
    assertThat(own(profile).version()).isZero();
  }

  @Test
  void whatWasCheckedIsWhatIsHandedIn() throws Exception {
    Profile drafted = fixtures.drafted(council, "admin", ngo);
    String profile = "/profiles/" + drafted.id();
    String seen = seen(profile + "/check");
    save(
        profile,
        "identity",
        "nameFa",
        "نام دیگر",
        "nameEn",
        "Other",
        "registrationNumber",
        "1",
        "registrationOffice",
        "اصفهان");
    web.perform(as(post(profile + "/submit").param("seen", seen))).andExpect(status().isConflict());
  }

  @Test
  void aFileOfASubmittedVersionStaysWithItWhenItIsTakenOutOfTheNext() throws Exception {
    Profile drafted = fixtures.drafted(council, "admin", ngo);
    ProfileCase run = fixtures.submit(council, "admin", drafted.id());
    fixtures.deficient(council, "officer1", run.id());
    String page = "/profiles/" + drafted.id() + "/documents";
    String file =
        page
            + "/"
            + council.as(
                "admin",
                () -> files.of(council.member("admin"), drafted.id()).get(0).id().toString());
    web.perform(as(post(file + "/remove"))).andExpect(redirectedUrl(page));
    web.perform(as(get(page))).andExpect(content().string(not(containsString(file))));
    web.perform(get(file).with(user(council.username("officer1"))))
        .andExpect(status().isOk())
        .andExpect(header().string("Content-Disposition", containsString("attachment")))
        .andExpect(header().string("X-Content-Type-Options", "nosniff"));
    web.perform(get(file).with(user(council.username("seat-health"))))
        .andExpect(status().isNotFound());
  }

  @Autowired private ProfileFiles files;

  @Test
  void theSecretariatCannotChangeAloneWhatTwoHaveVerified() throws Exception {
    Profile drafted = fixtures.drafted(council, "admin", ngo);
    ProfileCase run = fixtures.submit(council, "admin", drafted.id());
    fixtures.verified(council, "officer1", run.id());
    fixtures.confirmed(council, run.id());
    Ngo verified = ngos.get(ngo.id());
    String edit = "/ngos/" + ngo.id() + "/edit";
    web.perform(get(edit).with(user(council.username("officer1"))))
        .andExpect(content().string(not(containsString("name=\"iban\""))));
    web.perform(
            post(edit)
                .with(user(council.username("officer1")))
                .with(csrf())
                .param("edition", Integer.toString(verified.edition()))
                .param("status", "SUSPENDED")
                .param("iban", "IR589990000000139900000001")
                .param("nameEn", "Stolen"))
        .andExpect(status().is3xxRedirection());
    Ngo after = ngos.get(ngo.id());
    assertThat(after.licence().status()).isEqualTo(LicenceStatus.SUSPENDED);
    assertThat(after.iban()).isEqualTo(verified.iban());
    assertThat(after.name()).isEqualTo(verified.name());
    assertThat(after.profileVerifiedOn()).isEqualTo(verified.profileVerifiedOn());
  }

  @Test
  void noProfileLiftsASuspension() throws Exception {
    Profile drafted = fixtures.drafted(council, "admin", ngo);
    NgoDetails d = ngo.details();
    Licence l = d.licence();
    NgoDetails suspended =
        d.sanctioned(
            new NgoDetails(
                d.legalId(),
                d.name(),
                new Licence(
                    l.authority(),
                    l.number(),
                    LicenceStatus.SUSPENDED,
                    l.validFrom(),
                    l.validTo(),
                    false),
                d.scope(),
                d.areas(),
                d.counties(),
                d.capabilities(),
                d.iban(),
                d.ibanHolder(),
                d.grade(),
                d.profileVerifiedOn(),
                d.annualReportUntil()));
    ngos.change(council.member("officer1"), ngo.id(), ngo.edition(), suspended);
    ProfileCase run = fixtures.submit(council, "admin", drafted.id());
    fixtures.verified(council, "officer1", run.id());
    fixtures.confirmed(council, run.id());
    assertThat(ngos.get(ngo.id()).licence().status()).isEqualTo(LicenceStatus.SUSPENDED);
  }

  @Test
  void theNgoPageTellsGradeRiskValidityAndCases() throws Exception {
    Profile drafted = fixtures.drafted(council, "admin", ngo);
    ProfileCase run = fixtures.submit(council, "admin", drafted.id());
    fixtures.verified(council, "officer1", run.id());
    fixtures.confirmed(council, run.id());
    String number = proposals.aProposal(council).by(ngo, "admin").submit().number();
    clock.setDay(LocalDate.of(2020, 11, 12));
    web.perform(as(get("/ngos/" + ngo.id())).param("lang", "en"))
        .andExpect(status().isOk())
        .andExpect(content().string(containsString("New until the first project")))
        .andExpect(content().string(containsString("High")))
        .andExpect(content().string(containsString("DMN-12: new NGO above the small amount")))
        .andExpect(
            content()
                .string(
                    containsString(
                        "Verified on 2020-11-02 (1399/08/12), valid until 2021-11-02"
                            + " (1400/08/11), in 355 days.")))
        .andExpect(content().string(containsString(run.number())))
        .andExpect(content().string(containsString(number)))
        .andExpect(content().string(containsString("+989131234567")))
        .andExpect(content().string(containsString("within 24 hours")));
    web.perform(get("/ngos/" + ngo.id()).with(user(council.username("seat-health"))))
        .andExpect(status().isOk())
        .andExpect(content().string(not(containsString("989131234567"))))
        .andExpect(content().string(not(containsString(number))));
  }

  @Test
  void anAuditorFindsTheRecordByNameAndReadsItInWords() throws Exception {
    Profile drafted = fixtures.drafted(council, "admin", ngo);
    ProfileCase run = fixtures.submit(council, "admin", drafted.id());
    fixtures.verified(council, "officer1", run.id());
    fixtures.confirmed(council, run.id());
    String record = "/cases/" + run.number();
    String word = ngo.name().fa().split(" ")[0];
    web.perform(auditor(get("/record").param("type", "profile").param("q", word)))
        .andExpect(status().isOk())
        .andExpect(content().string(containsString(record)))
        .andExpect(content().string(containsString("Verified")));
    web.perform(auditor(get("/record").param("type", "profile").param("q", "ناموجود")))
        .andExpect(content().string(not(containsString(record))));
    web.perform(auditor(get(record)))
        .andExpect(status().isOk())
        .andExpect(content().string(containsString("Licence, areas and reach")))
        .andExpect(content().string(containsString("Profile compared with its documents")))
        .andExpect(content().string(not(containsString("IDENTITY"))));
    web.perform(auditor(get(record + "/diagram"))).andExpect(status().isOk());
  }

  private MockHttpServletRequestBuilder auditor(MockHttpServletRequestBuilder request) {
    return request.param("lang", "en").with(user(council.username("auditor")));
  }

  @Test
  void aDocumentThatIsNotWhatItSeemsIsRefusedAtItsField() throws Exception {
    Profile drafted = fixtures.drafted(council, "admin", ngo);
    int before = files.of(council.member("admin"), drafted.id()).size();
    byte[] page = "<html><script>alert(1)</script></html>".getBytes();
    web.perform(
            multipart("/profiles/" + drafted.id() + "/documents")
                .file(new MockMultipartFile("file", "a.pdf", "application/pdf", page))
                .param("kind", "STATUTE")
                .with(csrf())
                .with(user(council.username("admin"))))
        .andExpect(status().isUnprocessableEntity())
        .andExpect(content().string(containsString("field-file-error")))
        .andExpect(content().string(containsString("data-owner=\"ngo-profile\"")));
    assertThat(files.of(council.member("admin"), drafted.id())).hasSize(before);
  }

  @Test
  void anApplicantSeesOnlyTheOwnProfile() throws Exception {
    Profile profile =
        fixtures.registration(
            council,
            "founder",
            ProposalFixtures.likeN06("NEW").legalId(),
            new LocalText("نام", "Name"));
    String founder = council.username("founder");
    web.perform(get("/profiles").with(user(founder)))
        .andExpect(redirectedUrl("/profiles/" + profile.id()));
    web.perform(get("/profiles/" + profile.id() + "/identity").with(user(founder)))
        .andExpect(content().string(containsString("name=\"legalId\"")));
    web.perform(get("/ngos/" + ngo.id()).with(user(founder))).andExpect(status().isNotFound());
    web.perform(get("/ngos").with(user(founder)))
        .andExpect(content().string(not(containsString("/ngos/" + ngo.id()))));
    web.perform(get("/profiles/" + profile.id()).with(user(council.username("admin"))))
        .andExpect(status().isNotFound());
  }

  private String begin() throws Exception {
    return web.perform(as(post("/ngos/" + ngo.id() + "/profile")))
        .andReturn()
        .getResponse()
        .getRedirectedUrl();
  }

  private Profile own(String profile) {
    long id = Long.parseLong(profile.substring("/profiles/".length()));
    return profiles.own(council.member("admin"), id);
  }

  private org.springframework.test.web.servlet.ResultActions save(
      String profile, String step, String... typed) throws Exception {
    return send(profile + "/" + step, seen(profile + "/" + step), typed);
  }

  private org.springframework.test.web.servlet.ResultActions send(
      String page, String seen, String... typed) throws Exception {
    MockHttpServletRequestBuilder request = post(page).param("seen", seen).param("action", "next");
    for (int i = 0; i < typed.length; i += 2) {
      request.param(typed[i], typed[i + 1]);
    }
    return web.perform(as(request));
  }

  private String seen(String page) throws Exception {
    String shown = web.perform(as(get(page))).andReturn().getResponse().getContentAsString();
    Matcher found = SEEN.matcher(shown);
    assertThat(found.find()).as(page).isTrue();
    return found.group(1);
  }

  private void attach(String profile, String kind) throws Exception {
    web.perform(
            multipart(profile + "/documents")
                .file(
                    new MockMultipartFile(
                        "file", "a.pdf", "application/pdf", "%PDF-1.4 x".getBytes()))
                .param("kind", kind)
                .with(csrf())
                .with(user(council.username("admin"))))
        .andExpect(redirectedUrl(profile + "/documents"));
  }

  private MockHttpServletRequestBuilder as(MockHttpServletRequestBuilder request) {
    return request.with(user(council.username("admin"))).with(csrf());
  }
}
