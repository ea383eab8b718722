package org.hamafza.registry.capabilities;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.hamafza.DatabaseTest;
import org.hamafza.ManualClock;
import org.hamafza.StatementCount;
import org.hamafza.TestCouncil;
import org.hamafza.TestCouncils;
import org.hamafza.identity.Member;
import org.hamafza.registry.LicenceStatus;
import org.hamafza.registry.Need;
import org.hamafza.registry.NeedFixtures;
import org.hamafza.registry.Needs;
import org.hamafza.registry.Ngo;
import org.hamafza.registry.NgoDetails;
import org.hamafza.registry.NgoFixtures;
import org.hamafza.registry.capabilities.CapabilityMap.Cell;
import org.hamafza.registry.capabilities.CapabilityMap.Mark;
import org.hamafza.registry.capabilities.CapabilityMap.Row;
import org.hamafza.shared.Csv;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

/** The map of capabilities of a council, drawn from what its NGOs keep in the registry. */
@DatabaseTest
class CapabilityPagesTests {

  private static final LocalDate TODAY = LocalDate.of(2020, 11, 18);

  @Autowired private CapabilityMaps maps;
  @Autowired private Needs needs;
  @Autowired private NgoFixtures ngos;
  @Autowired private TestCouncils councils;
  @Autowired private ManualClock clock;
  @Autowired private MockMvc web;

  private TestCouncil council;

  @BeforeEach
  void found() {
    clock.setDay(TODAY);
    council = councils.found();
  }

  @Test
  void addsUpWhatNgosSayAndCountsThoseThatSayNoQuantity() {
    Ngo exact = ngos.register(council, offering("الف", Set.of("ISF"), Set.of("VEHICLES", "MEDIA")));
    ngos.resource(exact, "VEHICLES", 2, "ISF", 24);
    ngos.resource(exact, "VEHICLES", 3, "ISF", null);
    ngos.resource(exact, "MEDIA", 500, "KAS", null);
    ngos.register(council, offering("ب", Set.of("ISF", "NAI"), Set.of("VEHICLES")));
    CapabilityMap map = draw("");
    assertThat(offer(map, "ISF", "VEHICLES")).isEqualTo(new Offer("ISF", "VEHICLES", 2, 5L, 1));
    assertThat(offer(map, "NAI", "VEHICLES")).isEqualTo(new Offer("NAI", "VEHICLES", 1, null, 1));
    assertThat(offer(map, "KAS", "MEDIA")).isEqualTo(new Offer("KAS", "MEDIA", 1, 500L, 0));
    assertThat(offer(map, "ISF", "MEDIA").ngos())
        .as("what the profile says stands where the profile says")
        .isZero();
  }

  @Test
  void leavesOutWhoeverHasNoVerifiedProfileOrNoLicenceInForce() {
    NgoDetails media = offering("الف", Set.of("ISF"), Set.of("MEDIA"));
    ngos.register(council, again(NgoFixtures.unverified(media)));
    ngos.stale(ngos.register(council, again(media)), TODAY);
    for (LicenceStatus status : List.of(LicenceStatus.SUSPENDED, LicenceStatus.REVOKED)) {
      ngos.register(council, again(NgoFixtures.licensed(media, status, TODAY.plusYears(1), true)));
    }
    ngos.register(
        council,
        again(NgoFixtures.licensed(media, LicenceStatus.ACTIVE, TODAY.minusDays(1), false)));
    assertThat(offer(draw(""), "ISF", "MEDIA").ngos()).isZero();
    ngos.register(council, again(NgoFixtures.licensed(media, LicenceStatus.ACTIVE, TODAY, false)));
    ngos.register(
        council,
        again(NgoFixtures.licensed(media, LicenceStatus.EXPIRED, TODAY.minusDays(1), true)));
    assertThat(offer(draw(""), "ISF", "MEDIA").ngos())
        .as("valid to the last day, and a little longer while its renewal is pending")
        .isEqualTo(2);
  }

  @Test
  void marksWhatIsNeededAndNobodyOffers() {
    register(NeedFixtures.wetland());
    Need buildings = register(NeedFixtures.buildings());
    ngos.register(council, offering("الف", Set.of("NAI", "ISF"), Set.of("RESTORATION")));
    CapabilityMap map = draw("");
    assertThat(row(map, "NAI").unserved()).isEmpty();
    assertThat(row(map, "ARD").unserved()).containsExactly(buildings);
    assertThat(cell(map, "ARD", "RESTORATION").mark()).isEqualTo(Mark.WANTED);
    assertThat(cell(map, "NAI", "RESTORATION").mark()).isEqualTo(Mark.OFFERED);
    assertThat(cell(map, "KAS", "RESTORATION").mark()).isEqualTo(Mark.NONE);
    assertThat(cell(map, "ISF", "FIELD_MONITORING").mark()).isEqualTo(Mark.WANTED);
    assertThat(map.gaps()).extracting(Row::county).containsExactlyInAnyOrder("ISF", "NTZ", "ARD");
    CapabilityMap heritage = draw("HERITAGE");
    assertThat(offer(heritage, "NAI", "RESTORATION").ngos())
        .as("the NGO is of another area")
        .isZero();
    assertThat(heritage.gaps())
        .extracting(Row::county)
        .containsExactlyInAnyOrder("NAI", "NTZ", "ARD");
  }

  @Test
  void costsTheSameHoweverManyNgosThereAre() {
    registerMany(5);
    Member officer = council.member("officer1");
    long map = StatementCount.of(() -> maps.draw(officer, "ENV"));
    long page = StatementCount.of(() -> page("officer1", "/capabilities"));
    registerMany(195);
    assertThat(offer(draw(""), "ISF", "MEDIA").ngos()).isEqualTo(200);
    assertThat(StatementCount.of(() -> maps.draw(officer, "ENV"))).isEqualTo(map).isEqualTo(4);
    assertThat(StatementCount.of(() -> page("officer1", "/capabilities")))
        .as("besides those of the map what every page asks: person, password, appointments")
        .isEqualTo(page)
        .isEqualTo(map + 3);
  }

  @Test
  void isAPictureWithATextAndATableWithLinks() {
    ngos.register(council, offering("الف", Set.of("ISF"), Set.of("MEDIA")));
    Need buildings = register(NeedFixtures.buildings());
    String english = page("seat-health", "/capabilities?lang=en");
    assertThat(english)
        .contains("<svg", "role=\"img\"", "aria-labelledby=\"heat-title heat-text\"")
        .contains("24 counties by 20 capabilities", "1 squares have at least one NGO")
        .contains("/capabilities/ISF/MEDIA", "aria-label=\"Media and content in Isfahan, NGOs: 1\"")
        .contains("/needs/" + buildings.id(), "hz-heat-wanted");
    assertThat(page("seat-health", "/capabilities?lang=fa"))
        .contains("۲۴ شهرستان در برابر ۲۰ توانمندی");
  }

  @Test
  void showsThePictureFirstAndFoldsTheGapsUnderTheirCount() {
    Need buildings = register(NeedFixtures.buildings());
    String english = page("officer1", "/capabilities?lang=en");
    String gaps = english.replaceAll("(?s).*(<details.*?</details>).*", "$1");
    assertThat(gaps)
        .startsWith("<details>")
        .contains("<summary>In 3 counties there are open needs")
        .contains("/needs/" + buildings.id());
    assertThat(english.indexOf("<svg")).isBetween(0, english.indexOf("<details>"));
  }

  @Test
  void leadsToTheNgosBehindACell() throws Exception {
    Ngo one = ngos.register(council, offering("الف", Set.of("ISF"), Set.of("MEDIA")));
    ngos.resource(one, "MEDIA", 4000, "ISF", 12);
    Ngo other = ngos.register(council, offering("ب", Set.of("ISF"), Set.of("MEDIA")));
    Need wetland = register(NeedFixtures.wetland());
    assertThat(page("reviewer1", "/capabilities/ISF/MEDIA?lang=en"))
        .contains("/ngos/" + one.id(), "4,000", "At work within 12 hours")
        .contains("/ngos/" + other.id(), "Not said", "/needs/" + wetland.id());
    assertThat(page("reviewer1", "/capabilities/ISF/MEDIA?area=SPORT&lang=en"))
        .doesNotContain("/ngos/" + one.id())
        .contains("Only NGOs and needs of the area Sport for all");
    TestCouncil elsewhere = councils.found();
    web.perform(get("/capabilities/ISF/MEDIA").with(user(elsewhere.username("officer1"))))
        .andExpect(status().isOk())
        .andExpect(
            content().string(org.hamcrest.Matchers.not(containsString("/ngos/" + one.id()))));
    for (String nowhere : List.of("/capabilities/XYZ/MEDIA", "/capabilities/ISF/MAGIC")) {
      web.perform(get(nowhere).with(user(council.username("officer1"))))
          .andExpect(status().isNotFound());
    }
  }

  @Test
  void listsManyNgosPageByPage() {
    registerMany(27);
    String first = page("officer1", "/capabilities/ISF/MEDIA?lang=en");
    assertThat(first.split("/ngos/[0-9]", -1)).hasSize(26);
    String next = first.replaceAll("(?s).*after=([0-9]+).*", "$1");
    assertThat(
            page("officer1", "/capabilities/ISF/MEDIA?lang=en&after=" + next)
                .split("/ngos/[0-9]", -1))
        .hasSize(3);
  }

  @Test
  void isAFileForSpreadsheets() throws Exception {
    Ngo one = ngos.register(council, offering("الف", Set.of("ISF"), Set.of("MEDIA")));
    ngos.resource(one, "MEDIA", 4000, "ISF", null);
    Need buildings = register(NeedFixtures.buildings());
    String csv =
        web.perform(
                get("/capabilities/export")
                    .param("lang", "en")
                    .with(user(council.username("auditor"))))
            .andExpect(status().isOk())
            .andExpect(header().string("Content-Disposition", containsString("capabilities.csv")))
            .andReturn()
            .getResponse()
            .getContentAsString(StandardCharsets.UTF_8);
    List<List<String>> rows = Csv.read(csv).stream().map(Csv.Row::cells).toList();
    assertThat(rows).hasSize(1 + 24 * 20);
    assertThat(rows)
        .contains(
            List.of(
                "ISF",
                "Isfahan",
                "MEDIA",
                "Media and content",
                "1",
                "4000",
                "people reached",
                "0",
                "Offered",
                ""))
        .contains(
            List.of(
                "ARD",
                "Ardestan",
                "RESTORATION",
                "Restoration",
                "0",
                "",
                "persons",
                "0",
                "Needed, and nobody offers it",
                buildings.code()));
  }

  private void registerMany(int howMany) {
    for (int i = 0; i < howMany; i++) {
      ngos.register(
          council, again(offering("انجمن", Set.of("ISF", "NAI"), Set.of("MEDIA", "VEHICLES"))));
    }
  }

  private Need register(org.hamafza.registry.NeedContent need) {
    return council.as(
        "officer1", () -> needs.register(council.member("officer1"), council.id(), need));
  }

  private static NgoDetails offering(String name, Set<String> counties, Set<String> capabilities) {
    return NgoFixtures.details(name, Set.of("ENV"), counties, capabilities);
  }

  /** The same under another identifier. */
  private static NgoDetails again(NgoDetails like) {
    NgoDetails other =
        NgoFixtures.details(like.name().fa(), like.areas(), like.counties(), like.capabilities());
    NgoDetails licensed =
        NgoFixtures.licensed(
            other,
            like.licence().status(),
            like.licence().validTo(),
            like.licence().renewalPending());
    return like.profileVerifiedOn() == null ? NgoFixtures.unverified(licensed) : licensed;
  }

  private CapabilityMap draw(String area) {
    return maps.draw(council.member("officer1"), area).map();
  }

  private static Row row(CapabilityMap map, String county) {
    return map.rows().stream().filter(row -> row.county().equals(county)).findFirst().orElseThrow();
  }

  private static Cell cell(CapabilityMap map, String county, String capability) {
    return row(map, county).cells().stream()
        .filter(cell -> cell.offer().capability().equals(capability))
        .findFirst()
        .orElseThrow();
  }

  private static Offer offer(CapabilityMap map, String county, String capability) {
    return cell(map, county, capability).offer();
  }

  private String page(String name, String address) {
    try {
      return web.perform(get(address).with(user(council.username(name))))
          .andExpect(status().isOk())
          .andReturn()
          .getResponse()
          .getContentAsString(StandardCharsets.UTF_8);
    } catch (Exception fault) {
      throw new IllegalStateException(fault);
    }
  }
}
