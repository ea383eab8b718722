package org.hamafza.council;

import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;

/** From what a decision departs, so that the council owes a reason for it. */
enum Departure {
  RECOMMENDATION,
  ADVICE,
  SCORE_ORDER;

  /** As it is kept: the names with commas between them. */
  static String write(Set<Departure> departures) {
    return departures.stream().sorted().map(Departure::name).collect(Collectors.joining(","));
  }

  static Set<Departure> read(String kept) {
    Set<Departure> departures = EnumSet.noneOf(Departure.class);
    Arrays.stream(kept.split(","))
        .filter(name -> !name.isEmpty())
        .forEach(name -> departures.add(valueOf(name)));
    return Collections.unmodifiableSet(departures);
  }
}
