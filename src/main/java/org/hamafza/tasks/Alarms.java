package org.hamafza.tasks;

import java.util.Arrays;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** At which parts of a term people hear of it, in percent, and who. */
record Alarms(SortedSet<Integer> percents) {

  private static final int DUE = 100;

  /** Reads a setting such as 50/100/200. */
  static Alarms parse(String setting) {
    return new Alarms(
        Arrays.stream(setting.split("/"))
            .map(Integer::valueOf)
            .collect(Collectors.toCollection(TreeSet::new)));
  }

  /** The next part after that one. */
  Optional<Integer> after(int percent) {
    return percents.tailSet(percent + 1).stream().findFirst();
  }

  /** The last part after the whole term is the highest level's. */
  Level level(int percent) {
    if (percent < DUE) {
      return Level.REMINDER;
    }
    return percent > DUE && percent == percents.last() ? Level.LONG_OVERDUE : Level.OVERDUE;
  }

  @Override
  public String toString() {
    return percents.stream().map(String::valueOf).collect(Collectors.joining("/"));
  }
}
