package org.hamafza.registry.needs;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.is;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.LocalDate;
import java.util.List;
import org.hamafza.DatabaseTest;
import org.hamafza.ManualClock;
import org.hamafza.TestCouncil;
import org.hamafza.TestCouncils;
import org.hamafza.registry.Need;
import org.hamafza.registry.NeedContent;
import org.hamafza.registry.NeedFixtures;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;

/** The register of needs over the API: everybody of the council, filtered, page by page. */
@DatabaseTest
class NeedApiTests {

  @Autowired private NeedRegister register;
  @Autowired private TestCouncils councils;
  @Autowired private ManualClock clock;
  @Autowired private MockMvc web;

  private TestCouncil council;
  private Need wetland;
  private Need buildings;
  private Need livelihood;

  @BeforeEach
  void found() {
    clock.setDay(LocalDate.of(2020, 11, 18));
    council = councils.found();
    wetland = registered(NeedFixtures.wetland());
    buildings = registered(NeedFixtures.buildings());
    livelihood = registered(NeedFixtures.livelihood());
  }

  @Test
  void filtersByPlaceAreaWordsAndStatus() throws Exception {
    list("").andExpect(ids(livelihood, buildings, wetland));
    list("?county=ISF").andExpect(ids(livelihood, wetland));
    list("?area=HERITAGE").andExpect(ids(buildings));
    list("?q=گاوخونی").andExpect(ids(wetland));
    list("?status=MET").andExpect(ids());
    for (String wrong : List.of("county=NOPE", "area=NOPE", "cursor=x", "limit=0", "limit=101")) {
      list("?" + wrong)
          .andExpect(status().isUnprocessableEntity())
          .andExpect(jsonPath("$.errors[0].field", is(wrong.split("=")[0])));
    }
  }

  @Test
  void givesThemPageByPage() throws Exception {
    list("?limit=2")
        .andExpect(ids(livelihood, buildings))
        .andExpect(jsonPath("$.next", is("" + buildings.id())));
    list("?limit=2&cursor=" + buildings.id())
        .andExpect(ids(wetland))
        .andExpect(jsonPath("$.next").value((Object) null));
  }

  @Test
  void showsANeedToItsCouncilAlone() throws Exception {
    String address = "/api/v1/needs/" + wetland.id();
    web.perform(get(address).with(user(council.username("seat-health"))))
        .andExpect(status().isOk())
        .andExpect(jsonPath("$.code", is("NEED-99-01")))
        .andExpect(jsonPath("$.counties", contains("ISF")))
        .andExpect(jsonPath("$.severity", is("HIGH")))
        .andExpect(jsonPath("$.title.en", is("Gavkhuni wetland")));
    TestCouncil elsewhere = councils.found();
    web.perform(get(address).with(user(elsewhere.username("officer1"))))
        .andExpect(status().isNotFound());
    web.perform(get("/api/v1/needs").with(user(elsewhere.username("officer1")))).andExpect(ids());
    web.perform(get("/api/v1/needs/" + buildings.id()).with(user(council.username("auditor"))))
        .andExpect(jsonPath("$.counties", containsInAnyOrder("NAI", "NTZ", "ARD")));
  }

  private ResultActions list(String query) throws Exception {
    return web.perform(get("/api/v1/needs" + query).with(user(council.username("reviewer1"))));
  }

  private static org.springframework.test.web.servlet.ResultMatcher ids(Need... needs) {
    List<Integer> ids = java.util.Arrays.stream(needs).map(need -> (int) need.id()).toList();
    return jsonPath("$.needs[*].id", is(ids));
  }

  private Need registered(NeedContent content) {
    return council.as(
        "officer1", () -> register.register(council.member("officer1"), council.id(), content));
  }
}
