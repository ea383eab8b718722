package org.hamafza.review;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What several sheets say together.
 *
 * @param total the mean of the totals, 0 to 100
 * @param spread the highest less the lowest total
 * @param byCriterion the mean score of each criterion, 0 to 5
 */
record Averages(double total, double spread, Map<String, Double> byCriterion) {

  static Averages of(Rubric rubric, List<ScoreSheet> sheets) {
    Map<String, Double> means = new LinkedHashMap<>();
    for (Criterion c : rubric.criteria()) {
      means.put(
          c.code(),
          sheets.stream().mapToInt(s -> s.scores().get(c.code())).average().orElse(Rubric.LOWEST));
    }
    var fivefold = sheets.stream().mapToInt(s -> rubric.weighted(s.scores())).summaryStatistics();
    return sheets.isEmpty()
        ? new Averages(0, 0, means)
        : new Averages(
            (double) fivefold.getSum() / (Rubric.HIGHEST * sheets.size()),
            (double) (fivefold.getMax() - fivefold.getMin()) / Rubric.HIGHEST,
            means);
  }

  /** The lowest mean of a criterion. */
  double lowest() {
    return byCriterion.values().stream().mapToDouble(Double::doubleValue).min().orElse(0);
  }
}
