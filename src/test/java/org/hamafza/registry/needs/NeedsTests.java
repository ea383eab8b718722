package org.hamafza.registry.needs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
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
import org.hamafza.proposals.ProposalFixtures;
import org.hamafza.registry.Need;
import org.hamafza.registry.NeedContent;
import org.hamafza.registry.NeedFixtures;
import org.hamafza.registry.Needs;
import org.hamafza.shared.InvalidInput;
import org.hamafza.shared.NotFound;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** The register of needs: who keeps it, who reads it, and that nothing in it is forgotten. */
@DatabaseTest
class NeedsTests {

  @Autowired private Needs needs;
  @Autowired private NeedRegister register;
  @Autowired private ProposalFixtures fixtures;
  @Autowired private TestCouncils councils;
  @Autowired private ManualClock clock;
  @Autowired private JdbcClient db;
  @Autowired private MockMvc web;

  private TestCouncil council;

  @BeforeEach
  void found() {
    clock.setDay(LocalDate.of(2020, 11, 18));
    council = councils.found();
  }

  @Test
  void numbersNeedsByTheYearInWhichTheyAreRegistered() {
    assertThat(registered(NeedFixtures.wetland()).code()).isEqualTo("NEED-99-01");
    assertThat(registered(NeedFixtures.livelihood()).code()).isEqualTo("NEED-99-02");
    clock.setDay(LocalDate.of(2021, 4, 1));
    assertThat(registered(NeedFixtures.buildings()).code()).isEqualTo("NEED-00-01");
  }

  @Test
  void findsTheOpenNeedsOfAnAreaInCountiesTheWorstFirst() {
    Need buildings = registered(NeedFixtures.buildings());
    Need livelihood = registered(NeedFixtures.livelihood());
    Need wetland = registered(NeedFixtures.wetland());
    assertThat(needs.openFor(council.id(), null, Set.of()))
        .containsExactly(livelihood, wetland, buildings);
    assertThat(needs.openFor(council.id(), "ENV", Set.of("ISF", "NAI"))).containsExactly(wetland);
    assertThat(needs.openFor(council.id(), "ENV", Set.of("NAI"))).isEmpty();
    assertThat(needs.openFor(council.id(), null, Set.of("NAI")))
        .as("a need of the province is one of every county")
        .containsExactly(livelihood, buildings);
    changed(wetland, Need.Status.IN_PROGRESS);
    changed(buildings, Need.Status.MET);
    assertThat(needs.openFor(council.id(), null, Set.of()))
        .as("work on a need does not close it")
        .extracting(Need::code)
        .containsExactly(livelihood.code(), wetland.code());
    assertThat(needs.openFor(councils.found().id(), null, Set.of())).isEmpty();
  }

  @Test
  void findsNeedsByNumberAndNamesThem() {
    Need wetland = registered(NeedFixtures.wetland());
    assertThat(needs.names(List.of(wetland.id(), wetland.id() + 1000)))
        .containsOnlyKeys(wetland.id());
    assertThat(needs.names(List.of(wetland.id())).get(wetland.id()).en())
        .isEqualTo("NEED-99-01 · Gavkhuni wetland");
    assertThat(needs.names(List.of())).isEmpty();
    assertThat(needs.byCodes(council.id(), List.of("NEED-99-01", "NEED-99-77")))
        .containsExactly(wetland);
    assertThat(needs.byCodes(councils.found().id(), List.of("NEED-99-01"))).isEmpty();
  }

  @Test
  void keepsEveryEditionWithItsReason() {
    Need first = registered(NeedFixtures.wetland());
    NeedContent met = NeedFixtures.with(first.content(), Need.Status.MET);
    Need second = change("seat-secretary", first, met, "تالاب پر شد");
    assertThat(second.edition()).isEqualTo(1);
    assertThat(needs.get(first.id())).isEqualTo(second);
    assertThat(register.editions(second))
        .extracting(NeedEdition::content, NeedEdition::reason, NeedEdition::role)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple(met, "تالاب پر شد", Role.SECRETARIAT_LEAD.name()),
            org.assertj.core.groups.Tuple.tuple(
                first.content(), "", Role.SECRETARIAT_OFFICER.name()));
    assertThat(
            db.sql(
                    """
                    select kind from audit_entry where subject_type = 'need' and subject_id = ? \
                    order by id""")
                .param(first.id())
                .query(String.class)
                .list())
        .containsExactly("NeedRegistered", "NeedChanged");
  }

  @Test
  void refusesAChangeThatChangesNothingAndOneOfAnOldEdition() {
    Need need = registered(NeedFixtures.wetland());
    assertThatThrownBy(() -> change("officer1", need, need.content(), "هیچ"))
        .isInstanceOf(InvalidInput.class);
    changed(need, Need.Status.IN_PROGRESS);
    assertThatThrownBy(() -> changed(need, Need.Status.MET))
        .isInstanceOf(NeedEditedMeanwhile.class);
    assertThat(needs.get(need.id()).status()).isEqualTo(Need.Status.IN_PROGRESS);
    assertThat(register.editions(need)).hasSize(2);
  }

  @Test
  void onlyTheSecretariatOfTheCouncilKeepsIt() {
    Need need = registered(NeedFixtures.wetland());
    TestCouncil other = councils.found();
    NeedContent met = NeedFixtures.with(need.content(), Need.Status.MET);
    for (String name : List.of("seat-health", "reviewer1", "auditor", "admin1", "agency-doe")) {
      assertThatThrownBy(
              () -> needs.register(council.member(name), council.id(), NeedFixtures.wetland()))
          .as(name)
          .isInstanceOf(NotFound.class);
      assertThatThrownBy(() -> change(name, need, met, "x")).as(name).isInstanceOf(NotFound.class);
      assertThat(register.visibleTo(council.member(name), need.id())).isEqualTo(need);
    }
    assertThatThrownBy(
            () -> needs.register(other.member("officer1"), council.id(), NeedFixtures.wetland()))
        .isInstanceOf(NotFound.class);
    assertThatThrownBy(() -> register.visibleTo(other.member("officer1"), need.id()))
        .isInstanceOf(NotFound.class);
  }

  @Test
  void anNgoReadsAndSearchesTheNeedsOfItsCouncil() throws Exception {
    fixtures.ngo(council, "ngo", ProposalFixtures.likeN06("B"));
    Need wetland = registered(NeedFixtures.wetland());
    Need buildings = registered(NeedFixtures.buildings());
    Need livelihood = registered(NeedFixtures.livelihood());
    changed(buildings, Need.Status.MET);
    assertThat(list(Map.of())).contains(wetland.code(), buildings.code(), livelihood.code());
    assertThat(list(Map.of("q", "تالاب"))).contains(wetland.code()).doesNotContain("NEED-99-02");
    assertThat(list(Map.of("q", "need-99-02"))).doesNotContain(wetland.code());
    assertThat(list(Map.of("county", "NAI")))
        .contains(buildings.code(), livelihood.code())
        .doesNotContain(wetland.code());
    assertThat(list(Map.of("area", "ENV"))).contains(wetland.code()).doesNotContain("NEED-99-02");
    assertThat(list(Map.of("status", "MET")))
        .contains(buildings.code())
        .doesNotContain(wetland.code());
    assertThat(list(Map.of("q", "نیست"))).contains("Nothing fits this search");
    web.perform(as("ngo", get("/needs")))
        .andExpect(content().string(not(containsString("/needs/new"))));
    web.perform(as("officer1", get("/needs")))
        .andExpect(content().string(containsString("/needs/new?council=" + council.id())));
    web.perform(as("ngo", get("/needs/" + wetland.id()).param("lang", "en")))
        .andExpect(status().isOk())
        .andExpect(content().string(containsString("Gavkhuni wetland")))
        .andExpect(content().string(not(containsString("/edit"))));
    web.perform(as("ngo", get("/needs/" + wetland.id() + "/edit")))
        .andExpect(status().isNotFound());
  }

  @Test
  void leadsFromPageToPage() throws Exception {
    fixtures.ngo(council, "ngo", ProposalFixtures.likeN06("B"));
    Need oldest = registered(NeedFixtures.wetland());
    long last = 0;
    for (int i = 0; i < 25; i++) {
      last = registered(NeedFixtures.buildings()).id();
    }
    assertThat(list(Map.of())).contains("before=" + (oldest.id() + 1)).contains("/needs/" + last);
    assertThat(list(Map.of("before", "" + (oldest.id() + 1))))
        .contains("/needs/" + oldest.id() + "\"")
        .doesNotContain("/needs/" + last + "\"");
  }

  @Test
  void showsWhatWasWrongAndKeepsWhatWasTyped() throws Exception {
    Map<String, List<String>> typed = new LinkedHashMap<>(NeedFixtures.typed());
    typed.put("extent", List.of("PROVINCE"));
    typed.put("area", List.of("NOWHERE"));
    web.perform(as("officer1", sent(post("/needs?council=" + council.id()), typed)))
        .andExpect(status().isUnprocessableEntity())
        .andExpect(content().string(containsString("field-counties-error")))
        .andExpect(content().string(containsString("field-area-error")))
        .andExpect(content().string(containsString(NeedFixtures.wetland().title().fa())));
    typed.putAll(NeedFixtures.typed());
    typed.remove("counties");
    web.perform(as("officer1", sent(post("/needs?council=" + council.id()), typed)))
        .andExpect(status().isUnprocessableEntity())
        .andExpect(content().string(containsString("field-counties-error")));
    assertThat(needs.of(council.id())).isEmpty();
  }

  @Test
  void changesANeedInItsFormAndShowsBeforeAndAfter() throws Exception {
    String address =
        web.perform(
                as("officer1", sent(post("/needs?council=" + council.id()), NeedFixtures.typed())))
            .andExpect(status().is3xxRedirection())
            .andReturn()
            .getResponse()
            .getRedirectedUrl();
    Map<String, List<String>> typed = new LinkedHashMap<>(NeedFixtures.typed());
    typed.put("edition", List.of("0"));
    typed.put("status", List.of("IN_PROGRESS"));
    typed.put("extent", List.of("PROVINCE"));
    typed.remove("counties");
    web.perform(as("officer1", sent(post(address + "/edit"), typed)))
        .andExpect(status().isUnprocessableEntity())
        .andExpect(content().string(containsString("field-reason-error")));
    typed.put("reason", List.of("استان درخواست کرد"));
    web.perform(as("officer1", sent(post(address + "/edit"), typed)))
        .andExpect(redirectedUrl(address));
    web.perform(as("officer1", get(address).param("lang", "en")))
        .andExpect(content().string(containsString("The whole province")))
        .andExpect(content().string(containsString("استان درخواست کرد")))
        .andExpect(content().string(containsString("Secretariat officer")));
    typed.put("reason", List.of("دوباره نوشته شد"));
    typed.put("severity", List.of("LOW"));
    web.perform(as("officer1", sent(post(address + "/edit"), typed)))
        .andExpect(status().isConflict())
        .andExpect(content().string(containsString("دوباره نوشته شد")))
        .andExpect(content().string(containsString("name=\"edition\" value=\"1\"")));
  }

  private String list(Map<String, String> filter) throws Exception {
    MockHttpServletRequestBuilder request = get("/needs").param("lang", "en");
    filter.forEach(request::param);
    String page =
        web.perform(as("ngo", request))
            .andExpect(status().isOk())
            .andReturn()
            .getResponse()
            .getContentAsString(java.nio.charset.StandardCharsets.UTF_8);
    return page.substring(page.indexOf("</form>", page.indexOf("<main")));
  }

  private Need registered(NeedContent content) {
    return council.as(
        "officer1", () -> needs.register(council.member("officer1"), council.id(), content));
  }

  private Need changed(Need need, Need.Status status) {
    return change("officer1", need, NeedFixtures.with(need.content(), status), "آزمون");
  }

  private Need change(String name, Need need, NeedContent content, String reason) {
    return council.as(
        name,
        () -> register.change(council.member(name), need.id(), need.edition(), content, reason));
  }

  private MockHttpServletRequestBuilder as(String name, MockHttpServletRequestBuilder request) {
    return request.with(user(council.username(name))).with(csrf());
  }

  private static MockHttpServletRequestBuilder sent(
      MockHttpServletRequestBuilder request, Map<String, List<String>> typed) {
    typed.forEach((name, values) -> request.param(name, values.toArray(String[]::new)));
    return request;
  }
}
