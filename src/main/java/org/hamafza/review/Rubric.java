package org.hamafza.review;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The criteria by which proposals are scored from a day on; their weights add up to 100. */
record Rubric(LocalDate validFrom, List<Criterion> criteria) {

  static final int LOWEST = 0;
  static final int HIGHEST = 5;
  private static final int ALL = 100;

  Rubric {
    criteria = List.copyOf(criteria);
    if (criteria.stream().mapToInt(Criterion::weight).sum() != ALL) {
      throw new IllegalArgumentException("the weights of a rubric add up to 100");
    }
  }

  /** The same criteria with other points; those without any are not scored. */
  Rubric weighed(Map<String, Integer> points) {
    return new Rubric(
        validFrom,
        criteria.stream()
            .filter(c -> points.getOrDefault(c.code(), 0) > 0)
            .map(c -> new Criterion(c.code(), c.name(), points.get(c.code())))
            .toList());
  }

  /** The total of one sheet of scores by criterion, 0 to 100. */
  double total(Map<String, Integer> scores) {
    return (double) weighted(scores) / HIGHEST;
  }

  /** Five times the total: whole, so that sums and differences of totals stay exact. */
  int weighted(Map<String, Integer> scores) {
    return criteria.stream().mapToInt(c -> c.weight() * scores.get(c.code())).sum();
  }

  /** Whether a score is so low or so high that it must be explained. */
  static boolean needsComment(int score) {
    return score < 2 || score > 4;
  }

  Optional<Criterion> criterion(String code) {
    return criteria.stream().filter(c -> c.code().equals(code)).findFirst();
  }
}
