package org.hamafza.followup;

import java.util.List;

/**
 * The ladder of performance grades, and how fast one may climb it. The table of grades says the
 * same; here it holds whatever becomes of the table.
 */
final class Grades {

  private static final String NEW = "NEW";
  private static final List<String> LADDER = List.of("D", "C", "B", "A");

  private Grades() {}

  /**
   * The grade that results when the table says {@code decided}: at most one step up, any number of
   * steps down, and from NEW any grade.
   *
   * @throws IllegalStateException if the table gave no grade
   */
  static String step(String current, String decided) {
    if (!decided.equals(NEW) && !LADDER.contains(decided)) {
      throw new IllegalStateException("no grade: " + decided);
    }
    if (current.equals(NEW) || decided.equals(NEW)) {
      return decided;
    }
    int highest = Math.min(LADDER.indexOf(current) + 1, LADDER.size() - 1);
    return LADDER.get(Math.min(highest, LADDER.indexOf(decided)));
  }
}
