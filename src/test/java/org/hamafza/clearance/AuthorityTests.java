package org.hamafza.clearance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.hamafza.DatabaseTest;
import org.hamafza.ManualClock;
import org.hamafza.TestCouncil;
import org.hamafza.TestCouncils;
import org.hamafza.identity.Role;
import org.hamafza.proposals.OtherContent;
import org.hamafza.proposals.Proposal;
import org.hamafza.shared.FormInput;
import org.hamafza.shared.InvalidInput;
import org.hamafza.shared.NotFound;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;

/** Who clears contents on an area: by county and council, from a day on, named by the secretary. */
@DatabaseTest
class AuthorityTests {

  private static final String HEALTH = "AWARENESS_HEALTH";
  private static final String PAGE = "/contents/authorities?council=";

  @Autowired private Authorities authorities;
  @Autowired private AuthorityNaming naming;
  @Autowired private ContentFixtures fixtures;
  @Autowired private TestCouncils councils;
  @Autowired private ManualClock clock;
  @Autowired private JdbcClient db;
  @Autowired private MockMvc web;

  private TestCouncil council;

  @BeforeEach
  void found() {
    clock.setDay(LocalDate.of(2020, 11, 2));
    council = councils.found();
  }

  @Test
  void theCountiesTellTheTwoUniversitiesApart() {
    assertThat(on("ISF")).isEqualTo("UMSI");
    assertThat(on("KAS")).isEqualTo("KAUMS");
    assertThat(on("KAS", "ARB")).isEqualTo("KAUMS");
    assertThat(on("KAS", "ISF")).as("one authority for the whole campaign").isEqualTo("UMSI");
    assertThat(on()).isEqualTo("UMSI");
    Proposal campaign =
        fixtures
            .aHealthCampaign(council)
            .with(content -> OtherContent.with(content, "counties", Set.of("KAS")))
            .submit();
    long id = fixtures.begin(council, "ngo", campaign, ContentKind.TEXT, "آگاهی");
    assertThat(agencyOf(id)).isEqualTo("KAUMS");
  }

  @Test
  void whatIsNamedHoldsFromItsDayInItsCouncilAlone() {
    name("seat-secretary", "ISF", "RCS", "1399/08/20");
    assertThat(on("ISF")).isEqualTo("UMSI");
    clock.setDay(LocalDate.of(2020, 11, 10));
    assertThat(on("ISF")).isEqualTo("RCS");
    assertThat(on("NAI")).isEqualTo("UMSI");
    assertThat(authorities.on(HEALTH, councils.found().id(), Set.of("ISF"))).isEqualTo("UMSI");
    name("seat-secretary", "ISF", "", "1399/08/20");
    assertThat(on("ISF")).as("taken back").isEqualTo("UMSI");
    name("seat-secretary", "", "DOE", "1399/08/20");
    assertThat(on("NAI")).isEqualTo("DOE");
    assertThat(on("KAS")).as("a county counts before the rest").isEqualTo("KAUMS");
    assertThat(recorded()).isEqualTo(3);
  }

  @Test
  void whatWasBegunStaysWithItsAuthority() {
    Proposal campaign = fixtures.aHealthCampaign(council).submit();
    long before = fixtures.begin(council, "ngo", campaign, ContentKind.TEXT, "پیش");
    name("seat-secretary", "", "RCS", "1399/08/12");
    long after = fixtures.begin(council, "ngo", campaign, ContentKind.TEXT, "پس");
    assertThat(agencyOf(before)).isEqualTo("UMSI");
    assertThat(agencyOf(after)).isEqualTo("RCS");
  }

  @Test
  void refusesAPastDayNothingToTakeBackAndOthers() {
    assertThatThrownBy(() -> name("seat-secretary", "", "RCS", "1399/08/11"))
        .isInstanceOf(InvalidInput.class);
    assertThatThrownBy(() -> name("seat-secretary", "NAI", "", "1399/08/20"))
        .isInstanceOf(InvalidInput.class);
    assertThatThrownBy(() -> name("seat-secretary", "NAI", "NOBODY", "1399/08/20"))
        .isInstanceOf(InvalidInput.class);
    for (String name : List.of("officer1", "auditor", "seat-health", "agency-doe")) {
      assertThatThrownBy(() -> name(name, "", "RCS", "1399/08/20")).isInstanceOf(NotFound.class);
    }
    assertThat(recorded()).isZero();
  }

  @Test
  void theSecretaryAndAnAdministratorReadAndNameThemOnThePage() throws Exception {
    council.add("administrator", "it", Role.ADMINISTRATOR);
    for (String name : List.of("seat-secretary", "administrator")) {
      asked(name, council.id())
          .andExpect(status().isOk())
          .andExpect(content().string(containsString("دانشگاه علوم پزشکی کاشان")));
    }
    for (String name : List.of("officer1", "auditor", "seat-health")) {
      asked(name, council.id()).andExpect(status().isNotFound());
      sent(name, council.id(), "RCS").andExpect(status().isNotFound());
    }
    long elsewhere = councils.found().id();
    asked("seat-secretary", elsewhere).andExpect(status().isNotFound());
    sent("seat-secretary", elsewhere, "RCS").andExpect(status().isNotFound());
    asked("administrator", elsewhere).andExpect(status().isOk());
    sent("seat-secretary", council.id(), "NOBODY")
        .andExpect(status().isUnprocessableEntity())
        .andExpect(content().string(containsString("چون چنین است")));
    sent("seat-secretary", council.id(), "RCS").andExpect(status().isFound());
    asked("seat-secretary", council.id())
        .andExpect(content().string(containsString("چون چنین است")))
        .andExpect(content().string(containsString("در پیش")));
    web.perform(get("/contents").with(user(council.username("seat-secretary"))))
        .andExpect(content().string(containsString("/contents/authorities")));
    web.perform(get("/contents").with(user(council.username("officer1"))))
        .andExpect(content().string(not(containsString("/contents/authorities"))));
  }

  private ResultActions asked(String name, long councilId) throws Exception {
    return web.perform(get(PAGE + councilId).with(user(council.username(name))));
  }

  private ResultActions sent(String name, long councilId, String agency) throws Exception {
    return web.perform(
        post(PAGE + councilId)
            .param("area", HEALTH)
            .param("agency", agency)
            .param("validFrom", "1399/09/01")
            .param("reason", "چون چنین است")
            .with(user(council.username(name)))
            .with(csrf()));
  }

  private String on(String... counties) {
    return authorities.on(HEALTH, council.id(), Set.of(counties));
  }

  private void name(String name, String county, String agency, String from) {
    Map<String, List<String>> typed = new LinkedHashMap<>();
    typed.put("area", List.of(HEALTH));
    typed.put("county", List.of(county));
    typed.put("agency", List.of(agency));
    typed.put("validFrom", List.of(from));
    typed.put("reason", List.of("برای آزمون"));
    council.run(name, () -> naming.name(council.member(name), council.id(), new FormInput(typed)));
  }

  private String agencyOf(long contentId) {
    return db.sql("select agency_code from content_item where id = ?")
        .param(contentId)
        .query(String.class)
        .single();
  }

  private long recorded() {
    return db.sql(
            """
            select count(*) from audit_entry where kind = 'ContentAuthorityNamed' \
            and council_id = ?""")
        .param(council.id())
        .query(Long.class)
        .single();
  }
}
