package org.hamafza.registry.capabilities;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.hamafza.registry.Need;
import org.hamafza.registry.NeedContent;
import org.hamafza.registry.NeedFixtures;
import org.hamafza.registry.capabilities.CapabilityMap.Mark;
import org.hamafza.registry.capabilities.CapabilityMap.Row;
import org.hamafza.registry.capabilities.Catalogue.Capacity;
import org.hamafza.shared.LocalText;
import org.junit.jupiter.api.Test;

/** Three counties, three capabilities; who offers what, and what is needed where. */
class CapabilityMapTests {

  private static final Catalogue CATALOGUE =
      new Catalogue(
          counties("ISF", "NAI", "ARD"),
          List.of(capacity("MEDIA"), capacity("RESTORATION"), capacity("VEHICLES")),
          Map.of(),
          Map.of(
              "ENV", Set.of("MEDIA"),
              "HERITAGE", Set.of("RESTORATION"),
              "CHARITY", Set.of("VEHICLES", "MEDIA")));

  private static final Need WETLAND = need(6, NeedFixtures.wetland());
  private static final Need BUILDINGS = need(8, NeedFixtures.buildings());
  private static final Need LIVELIHOOD = need(2, NeedFixtures.livelihood());

  @Test
  void whereNobodyOffersWhatANeedAsksForThereIsAGap() {
    CapabilityMap map =
        CapabilityMap.of(
            CATALOGUE, List.of(new Offer("NAI", "RESTORATION", 1, 4L, 0)), List.of(BUILDINGS));
    assertThat(row(map, "NAI").unserved()).isEmpty();
    assertThat(row(map, "ARD").unserved()).containsExactly(BUILDINGS);
    assertThat(map.gaps()).extracting(Row::county).containsExactly("ARD");
    assertThat(marks(map, "NAI")).containsExactly(Mark.NONE, Mark.OFFERED, Mark.NONE);
    assertThat(marks(map, "ARD")).containsExactly(Mark.NONE, Mark.WANTED, Mark.NONE);
    assertThat(marks(map, "ISF")).containsOnly(Mark.NONE);
  }

  @Test
  void aNeedOfTheProvinceIsANeedOfEveryCounty() {
    CapabilityMap map =
        CapabilityMap.of(
            CATALOGUE, List.of(new Offer("ISF", "VEHICLES", 2, null, 2)), List.of(LIVELIHOOD));
    assertThat(map.gaps()).extracting(Row::county).containsExactly("NAI", "ARD");
    assertThat(map.rows()).allSatisfy(row -> assertThat(row.needs()).containsExactly(LIVELIHOOD));
    assertThat(marks(map, "ISF")).containsExactly(Mark.WANTED, Mark.NONE, Mark.OFFERED);
  }

  @Test
  void oneCapabilityOfSeveralServesANeedButTheOthersAreStillWanted() {
    CapabilityMap map =
        CapabilityMap.of(
            CATALOGUE,
            List.of(new Offer("ISF", "MEDIA", 1, 300L, 0)),
            List.of(WETLAND, LIVELIHOOD));
    assertThat(row(map, "ISF").unserved()).isEmpty();
    assertThat(marks(map, "ISF")).containsExactly(Mark.OFFERED, Mark.NONE, Mark.WANTED);
    assertThat(map.count(Mark.WANTED)).isEqualTo(5);
  }

  @Test
  void aNeedOfAnAreaThatNothingServesIsAGapEverywhere() {
    Need law = need(9, NeedFixtures.need("LEGAL", Set.of("ISF"), Need.Severity.LOW, "حقوق", "Law"));
    CapabilityMap map =
        CapabilityMap.of(CATALOGUE, List.of(new Offer("ISF", "MEDIA", 1, 1L, 0)), List.of(law));
    assertThat(row(map, "ISF").unserved()).containsExactly(law);
  }

  @Test
  void namesWhatNobodyHasAnywhere() {
    CapabilityMap map =
        CapabilityMap.of(CATALOGUE, List.of(new Offer("ISF", "MEDIA", 1, 1L, 0)), List.of());
    assertThat(map.nowhere()).extracting(Capacity::code).containsExactly("RESTORATION", "VEHICLES");
    assertThat(map.gaps()).isEmpty();
  }

  @Test
  void thePictureOfAPersianReaderIsTheMirroredOne() {
    CapabilityMap map =
        CapabilityMap.of(CATALOGUE, List.of(new Offer("ISF", "MEDIA", 7, 1L, 0)), List.of(WETLAND));
    HeatPicture english = HeatPicture.of(map, false);
    HeatPicture persian = HeatPicture.of(map, true);
    assertThat(english.squares()).hasSize(9).hasSameSizeAs(persian.squares());
    for (int i = 0; i < english.squares().size(); i++) {
      HeatPicture.Square one = english.squares().get(i);
      HeatPicture.Square other = persian.squares().get(i);
      assertThat(other.x()).isEqualTo(english.width() - one.x() - HeatPicture.SIZE);
      assertThat(other.middle()).isEqualTo(english.width() - one.middle());
      assertThat(other.level()).isEqualTo(one.level());
    }
    assertThat(english.squares().get(0).level()).isEqualTo(4);
    assertThat(english.counties().get(0).x()).isLessThan(english.squares().get(0).x());
    assertThat(persian.counties().get(0).x())
        .isGreaterThan(persian.squares().get(0).x() + HeatPicture.SIZE);
  }

  private static Row row(CapabilityMap map, String county) {
    return map.rows().stream().filter(row -> row.county().equals(county)).findFirst().orElseThrow();
  }

  private static List<Mark> marks(CapabilityMap map, String county) {
    return row(map, county).cells().stream().map(CapabilityMap.Cell::mark).toList();
  }

  private static Map<String, LocalText> counties(String... codes) {
    Map<String, LocalText> counties = new LinkedHashMap<>();
    List.of(codes).forEach(code -> counties.put(code, new LocalText(code, code)));
    return counties;
  }

  private static Capacity capacity(String code) {
    return new Capacity(code, new LocalText(code, code), new LocalText("نفر", "persons"));
  }

  private static Need need(long id, NeedContent content) {
    return new Need(id, 1, "NEED-99-0" + id, 0, content);
  }
}
