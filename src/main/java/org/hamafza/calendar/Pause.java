package org.hamafza.calendar;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** A span of time in which a term stood still. */
public record Pause(Instant from, Instant to) {

  public Pause {
    if (to.isBefore(from)) {
      throw new IllegalArgumentException("a pause ends after it began: " + from + ", " + to);
    }
  }

  /** The same time without overlaps, in order, and none of it before that moment. */
  public static List<Pause> since(Instant start, List<Pause> pauses) {
    List<Pause> merged = new ArrayList<>();
    pauses.stream()
        .filter(pause -> pause.to().isAfter(start))
        .map(pause -> new Pause(later(pause.from(), start), pause.to()))
        .sorted(Comparator.comparing(Pause::from))
        .forEach(pause -> append(merged, pause));
    return merged;
  }

  private static void append(List<Pause> merged, Pause pause) {
    Pause last = merged.isEmpty() ? null : merged.get(merged.size() - 1);
    if (last == null || pause.from().isAfter(last.to())) {
      merged.add(pause);
    } else {
      merged.set(merged.size() - 1, new Pause(last.from(), later(last.to(), pause.to())));
    }
  }

  private static Instant later(Instant one, Instant other) {
    return one.isAfter(other) ? one : other;
  }
}
