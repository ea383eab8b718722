package org.hamafza.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.hamafza.shared.LocalText;
import org.junit.jupiter.api.Test;

/** The arithmetic of the rubric: totals, means and spread. */
class RubricTests {

  private static final List<String> CODES =
      List.of("NEED", "DESIGN", "SYNERGY", "CAPACITY", "VALUE", "GROWTH");
  private static final Rubric RUBRIC = rubric(20, 20, 20, 15, 15, 10);

  @Test
  void weighsTheScores() {
    // 20 + 16 + 12 + 6 + 3 + 0
    assertThat(RUBRIC.total(scores(List.of(5, 4, 3, 2, 1, 0)))).isEqualTo(57.0);
  }

  @Test
  void takesTheWeightsOfACall() {
    Rubric weighed = RUBRIC.weighed(Map.of("NEED", 60, "SYNERGY", 40, "VALUE", 0));
    // 60 + 24; what has no points is not scored.
    assertThat(weighed.total(scores(List.of(5, 0, 3, 0, 0, 0)))).isEqualTo(84.0);
    assertThat(weighed.criteria()).extracting(Criterion::code).containsExactly("NEED", "SYNERGY");
    assertThatThrownBy(() -> RUBRIC.weighed(Map.of("NEED", 99)))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void takesMeansWithoutRoundingErrors() {
    Rubric uneven = rubric(17, 23, 20, 15, 15, 10);
    Averages averages =
        Averages.of(
            uneven,
            List.of(sheet(1, List.of(2, 4, 4, 4, 3, 4)), sheet(2, List.of(4, 4, 4, 4, 4, 4))));
    // 6.8 + 18.4 + 16 + 12 + 9 + 8 = 70.2 and 80: mean 75.1, spread 9.8
    assertThat(averages.total()).isEqualTo(75.1);
    assertThat(averages.spread()).isEqualTo(9.8);
  }

  @Test
  void namesTheLowestMeanOfACriterion() {
    Averages averages =
        Averages.of(
            RUBRIC,
            List.of(sheet(1, List.of(4, 4, 4, 4, 4, 1)), sheet(2, List.of(4, 4, 4, 4, 3, 2))));
    assertThat(averages.byCriterion()).containsEntry("VALUE", 3.5).containsEntry("GROWTH", 1.5);
    assertThat(averages.lowest()).isEqualTo(1.5);
  }

  @Test
  void saysNothingWithoutSheets() {
    Averages averages = Averages.of(RUBRIC, List.of());
    assertThat(averages.total()).isZero();
    assertThat(averages.spread()).isZero();
    assertThat(averages.lowest()).isZero();
  }

  @Test
  void asksForCommentsOnTheExtremes() {
    assertThat(List.of(0, 1, 5)).allMatch(Rubric::needsComment);
    assertThat(List.of(2, 3, 4)).noneMatch(Rubric::needsComment);
  }

  @Test
  void refusesWeightsThatDoNotAddUp() {
    assertThatThrownBy(() -> rubric(20, 20, 20, 15, 15, 9))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Property
  void theTotalLiesBetweenNothingAndAHundred(@ForAll("sheets") List<Integer> scores) {
    assertThat(RUBRIC.total(scores(scores))).isBetween(0.0, 100.0);
  }

  @Property
  void equalScoresGiveTwentyTimesTheScore(@ForAll @IntRange(max = 5) int score) {
    assertThat(RUBRIC.total(scores(java.util.Collections.nCopies(6, score))))
        .isEqualTo(20.0 * score);
  }

  @Property
  void oneMorePointNeverLowersTheTotal(
      @ForAll("sheets") List<Integer> scores, @ForAll @IntRange(max = 5) int place) {
    List<Integer> better = new java.util.ArrayList<>(scores);
    better.set(place, Math.min(5, better.get(place) + 1));
    assertThat(RUBRIC.total(scores(better))).isGreaterThanOrEqualTo(RUBRIC.total(scores(scores)));
  }

  @Property
  void meanAndSpreadFollowFromTheTotals(
      @ForAll @Size(min = 1, max = 5) List<@net.jqwik.api.From("sheets") List<Integer>> sheets) {
    List<ScoreSheet> handedIn = sheets.stream().map(s -> sheet(1, s)).toList();
    double[] totals = sheets.stream().mapToDouble(s -> RUBRIC.total(scores(s))).toArray();
    var expected = java.util.Arrays.stream(totals).summaryStatistics();
    Averages averages = Averages.of(RUBRIC, handedIn);
    assertThat(averages.total()).isCloseTo(expected.getAverage(), within(1e-9));
    assertThat(averages.spread()).isCloseTo(expected.getMax() - expected.getMin(), within(1e-9));
    assertThat(averages.lowest())
        .isLessThanOrEqualTo(averages.byCriterion().values().iterator().next());
  }

  @Provide
  Arbitrary<List<Integer>> sheets() {
    return Arbitraries.integers().between(0, 5).list().ofSize(6);
  }

  private static ScoreSheet sheet(long slot, List<Integer> scores) {
    return new ScoreSheet(slot, scores(scores), Map.of());
  }

  private static Map<String, Integer> scores(List<Integer> scores) {
    Map<String, Integer> byCode = new LinkedHashMap<>();
    for (int i = 0; i < CODES.size(); i++) {
      byCode.put(CODES.get(i), scores.get(i));
    }
    return byCode;
  }

  private static Rubric rubric(int... weights) {
    List<Criterion> criteria = new java.util.ArrayList<>();
    for (int i = 0; i < weights.length; i++) {
      criteria.add(new Criterion(CODES.get(i), new LocalText("", CODES.get(i)), weights[i]));
    }
    return new Rubric(LocalDate.of(2020, 1, 1), criteria);
  }
}
