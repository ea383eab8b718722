package org.hamafza.workinggroup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.hamafza.registry.AlignmentScore;
import org.hamafza.registry.AlignmentScore.Offer;
import org.hamafza.registry.AlignmentScore.Wanted;
import org.hamafza.workinggroup.AlignedNgos.Limits;
import org.hamafza.workinggroup.AlignedNgos.Scored;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AlignmentScoreTests {

  private static final Wanted GAVKHUNI =
      new Wanted(Set.of("ENV"), Set.of("ISF"), Set.of("FIELD_MONITORING", "VOLUNTEERS", "MEDIA"));

  // Worked out by hand from the demo NGOs for the citizen monitoring of the Gavkhuni wetland.
  @ParameterizedTest
  @CsvSource({
    "N01, HEALTH AWARENESS_HEALTH, ISF KHM FLV SHR, VOLUNTEERS MEDICAL TRAINING MEDIA, A, 0, 48.33",
    "N02, CHARITY, ISF KHM NJF KAS SHR, WAREHOUSE VEHICLES FUNDRAISING VOLUNTEERS, A, 0, 41.67",
    "N03, EDU CHILD, ISF SEM FRS CHD, TRAINING VOLUNTEERS IT_EQUIPMENT, B, 0, 39.67",
    "N04, WOMEN, KAS ARB ISF, CRAFT_PRODUCTION TRAINING PREMISES, B, 0, 33",
    "N05, HEALTH SOCIAL_HARM, ISF KHM KAS, COUNSELLING TRAINING MEDIA, B, 0, 39.67",
    "N07, HERITAGE, NAI, RESTORATION VOLUNTEERS, C, 0, 11.67",
    "N08, YOUTH SCIENCE, ISF LNJ MOB, TRAINING EVENTS IT_EQUIPMENT MEDIA, A, 0, 41.67",
    "N09, ELDERLY, SHR DEH ISF, VOLUNTEERS COUNSELLING, NEW, 0, 35.67",
    "N10, SOCIAL_HARM, KAS NJF, COUNSELLING VOLUNTEERS, C, 0, 11.67",
    "N11, ENV DEV, ISF LNJ MOB FLV SHR, FIELD_MONITORING EVENTS MEDIA, A, 0.5, 70.83",
    "N12, CULTURE AWARENESS_HEALTH, NJF, MEDIA EVENTS, NEW, 0, 10.67",
    "N13, SPORT, ISF, EVENTS, D, 0, 25"
  })
  void scoresTheDemoNgosForTheWetland(
      String ngo,
      String areas,
      String counties,
      String capabilities,
      String grade,
      double past,
      double expected) {
    Offer offer = new Offer(set(areas), set(counties), set(capabilities), grade, past, 0);
    assertThat(AlignmentScore.of(GAVKHUNI, offer).total()).as(ngo).isEqualTo(expected);
  }

  @Test
  void showsTheParts() {
    Offer network =
        new Offer(set("ENV DEV"), set("ISF LNJ"), set("FIELD_MONITORING MEDIA"), "A", 0.5, 5);
    AlignmentScore score = AlignmentScore.of(GAVKHUNI, network);
    assertThat(score.area()).isEqualTo(17.5);
    assertThat(score.county()).isEqualTo(25);
    assertThat(score.capability()).isEqualTo(13.333, within(0.001));
    assertThat(score.grade()).isEqualTo(10);
    assertThat(score.past()).isEqualTo(5);
    assertThat(score.load()).isEqualTo(-10);
    assertThat(score.total()).isEqualTo(60.83);
  }

  @Test
  void takesNothingOffForThreeRunningGroupsAndFiveForTheFourth() {
    Offer three = new Offer(set("ENV"), set("ISF"), set("MEDIA"), "A", 0, 3);
    Offer four = new Offer(set("ENV"), set("ISF"), set("MEDIA"), "A", 0, 4);
    assertThat(
            AlignmentScore.of(GAVKHUNI, three).total() - AlignmentScore.of(GAVKHUNI, four).total())
        .isEqualTo(5, within(0.001));
  }

  @Test
  void aPerfectFitHasAHundredPoints() {
    Offer perfect =
        new Offer(set("ENV"), set("ISF"), set("FIELD_MONITORING VOLUNTEERS MEDIA"), "A", 1, 0);
    assertThat(AlignmentScore.of(GAVKHUNI, perfect).total()).isEqualTo(100);
  }

  @Property
  void staysBetweenNothingAndAHundred(
      @ForAll("offers") Offer offer, @ForAll("offers") Offer asked) {
    Wanted wanted = new Wanted(asked.areas(), asked.counties(), asked.capabilities());
    assertThat(AlignmentScore.of(wanted, offer).total()).isBetween(0.0, 100.0);
  }

  @Property
  void oneMoreNeededCapabilityNeverCostsPoints(@ForAll("offers") Offer offer) {
    Offer more =
        new Offer(
            offer.areas(),
            offer.counties(),
            set("FIELD_MONITORING VOLUNTEERS MEDIA"),
            offer.grade(),
            offer.pastJointWork(),
            offer.runningGroups());
    assertThat(AlignmentScore.of(GAVKHUNI, more).total())
        .isGreaterThanOrEqualTo(AlignmentScore.of(GAVKHUNI, offer).total());
  }

  @Test
  void choosesFromTheThresholdOnTheBestFirstUpToTheMost() {
    List<Scored> candidates =
        List.of(scored(1, 54.99), scored(2, 55), scored(3, 80), scored(4, 60));
    assertThat(AlignedNgos.choose(candidates, new Limits(55, 8, 40), Set.of()))
        .extracting(Scored::ngoId)
        .containsExactly(3L, 4L, 2L);
    assertThat(AlignedNgos.choose(candidates, new Limits(55, 2, 40), Set.of()))
        .extracting(Scored::ngoId)
        .containsExactly(3L, 4L);
  }

  @Test
  void addsTheBestOfACountyInWhichNobodyWorksIfItHasFortyPoints() {
    List<Scored> candidates =
        List.of(scored(1, 70, "ISF"), scored(2, 45, "KAS"), scored(3, 40, "KAS", "NAI"));
    assertThat(AlignedNgos.choose(candidates, new Limits(55, 8, 40), Set.of("ISF", "KAS", "NAI")))
        .extracting(Scored::ngoId)
        .containsExactly(1L, 2L, 3L);
    assertThat(AlignedNgos.choose(candidates, new Limits(55, 8, 46), Set.of("ISF", "KAS")))
        .extracting(Scored::ngoId)
        .containsExactly(1L);
  }

  @Provide
  Arbitrary<Offer> offers() {
    Arbitrary<Set<String>> codes =
        Arbitraries.of("ENV", "DEV", "ISF", "KAS", "MEDIA", "VOLUNTEERS", "EVENTS").set();
    return Combinators.combine(
            codes,
            codes,
            codes,
            Arbitraries.of("A", "B", "C", "NEW", "D"),
            Arbitraries.of(0.0, 0.5, 1.0),
            Arbitraries.integers().between(0, 30))
        .as(Offer::new);
  }

  private static Scored scored(long ngo, double points, String... counties) {
    return new Scored(ngo, Set.of(counties), new AlignmentScore(points, 0, 0, 0, 0, 0));
  }

  private static Set<String> set(String words) {
    return Set.of(words.split(" "));
  }
}
