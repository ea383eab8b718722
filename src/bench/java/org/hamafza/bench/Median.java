package org.hamafza.bench;

import java.util.List;
import java.util.stream.IntStream;

/** The middle of an odd number of measurements, and of their ratios pair by pair. */
final class Median {

  static double of(List<Double> values) {
    return values.stream().sorted().toList().get(values.size() / 2);
  }

  static double ofRatios(List<Double> over, List<Double> under) {
    return of(IntStream.range(0, over.size()).mapToObj(i -> over.get(i) / under.get(i)).toList());
  }

  private Median() {}
}
