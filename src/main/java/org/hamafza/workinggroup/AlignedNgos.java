package org.hamafza.workinggroup;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.hamafza.registry.AlignmentScore;

/** Chooses, from scored NGOs, those to be invited because they fit the project. */
final class AlignedNgos {

  /** An NGO with its counties and its score. */
  record Scored(long ngoId, Set<String> counties, AlignmentScore score) {}

  /** The limits: least points, most NGOs, and least points of an NGO for an uncovered county. */
  record Limits(int threshold, int most, int countyMinimum) {}

  private AlignedNgos() {}

  /**
   * The best ones from the threshold on; then, for each county in which nobody works yet, the best
   * one there with the county minimum.
   *
   * @param uncovered counties of the project in which none of its own NGOs works
   */
  static List<Scored> choose(List<Scored> candidates, Limits limits, Set<String> uncovered) {
    List<Scored> best =
        candidates.stream()
            .sorted(
                Comparator.comparingDouble((Scored each) -> -each.score().total())
                    .thenComparingLong(Scored::ngoId))
            .toList();
    List<Scored> chosen =
        new ArrayList<>(
            best.stream()
                .filter(each -> each.score().total() >= limits.threshold())
                .limit(limits.most())
                .toList());
    Set<String> missing = new HashSet<>(uncovered);
    chosen.forEach(each -> missing.removeAll(each.counties()));
    for (Scored each : best) {
      if (each.score().total() >= limits.countyMinimum()
          && missing.removeAll(each.counties())
          && !chosen.contains(each)) {
        chosen.add(each);
      }
    }
    return chosen;
  }
}
