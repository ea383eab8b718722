package org.hamafza.registry;

import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * How well an NGO fits a project, in points from 0 to 100, part by part.
 *
 * @param area up to 35: shared activity areas
 * @param county up to 25: counties of the project in which the NGO works
 * @param capability up to 20: needed capabilities that the NGO has
 * @param grade up to 10: performance grade
 * @param past up to 10: earlier joint work with the lead NGO
 * @param load 0 or less: taken off for running groups, so that not always the same are chosen
 */
public record AlignmentScore(
    double area, double county, double capability, double grade, double past, double load) {

  private static final double AREA = 35;
  private static final double COUNTY = 25;
  private static final double CAPABILITY = 20;
  private static final double GRADE = 10;
  private static final double PAST = 10;
  private static final int GROUPS_FREE = 3;
  private static final double OFF_PER_GROUP = 5;
  private static final Map<String, Double> GRADES =
      Map.of("A", 1.0, "B", 0.8, "C", 0.5, "NEW", 0.4, "D", 0.0);

  /** What a project asks for. */
  public record Wanted(Set<String> areas, Set<String> counties, Set<String> capabilities) {}

  /**
   * What an NGO brings.
   *
   * @param pastJointWork 0 none, 0.5 running, 1 finished together with the lead NGO
   * @param runningGroups working groups to which it belongs now
   */
  public record Offer(
      Set<String> areas,
      Set<String> counties,
      Set<String> capabilities,
      String grade,
      double pastJointWork,
      int runningGroups) {}

  /** The score of an offer for a project. */
  public static AlignmentScore of(Wanted wanted, Offer offer) {
    return new AlignmentScore(
        AREA * jaccard(wanted.areas(), offer.areas()),
        COUNTY * share(wanted.counties(), offer.counties()),
        CAPABILITY * share(wanted.capabilities(), offer.capabilities()),
        GRADE * GRADES.get(offer.grade()),
        PAST * offer.pastJointWork(),
        Math.min(0, OFF_PER_GROUP * (GROUPS_FREE - offer.runningGroups())));
  }

  /** The sum, from 0 to 100, to two decimals so that a limit is reached exactly. */
  public double total() {
    double sum = area + county + capability + grade + past + load;
    return Math.round(Math.max(0, Math.min(100, sum)) * 100) / 100.0;
  }

  private static double jaccard(Set<String> one, Set<String> other) {
    Set<String> all = new HashSet<>(one);
    all.addAll(other);
    return all.isEmpty() ? 0 : (double) common(one, other) / all.size();
  }

  // Where nothing is asked for, nothing is lacking.
  private static double share(Set<String> asked, Set<String> offered) {
    return asked.isEmpty() ? 1 : (double) common(asked, offered) / asked.size();
  }

  private static long common(Set<String> one, Set<String> other) {
    return one.stream().filter(other::contains).count();
  }
}
