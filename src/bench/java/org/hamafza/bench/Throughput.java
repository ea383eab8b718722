package org.hamafza.bench;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Lifecycles a second of several settings, one case at a time. In a round the settings take turns
 * case by case in a rotating order: what disturbs the machine disturbs all of them.
 */
final class Throughput {

  private static final int WARM_UP = 8;
  private static final int ROUNDS = 5;
  private static final int LIVES = 5;

  /** For each setting the rates of all rounds, in the order of the rounds. */
  static Map<Setting, List<Double>> of(Map<Setting, Lifecycle> settings) {
    inTurns(settings, WARM_UP);
    Map<Setting, List<Double>> rates = new LinkedHashMap<>();
    settings.keySet().forEach(setting -> rates.put(setting, new ArrayList<>()));
    for (int round = 0; round < ROUNDS; round++) {
      inTurns(settings, LIVES)
          .forEach((setting, nanos) -> rates.get(setting).add(LIVES * 1e9 / nanos));
    }
    return rates;
  }

  private static Map<Setting, Long> inTurns(Map<Setting, Lifecycle> settings, int lives) {
    Map<Setting, Long> nanos = new LinkedHashMap<>();
    List<Setting> order = new ArrayList<>(settings.keySet());
    for (int i = 0; i < lives; i++) {
      order.forEach(setting -> nanos.merge(setting, nanos(settings.get(setting)), Long::sum));
      Collections.rotate(order, 1);
    }
    return nanos;
  }

  private static long nanos(Lifecycle lifecycle) {
    lifecycle.prepare();
    long start = System.nanoTime();
    lifecycle.live();
    return System.nanoTime() - start;
  }

  private Throughput() {}
}
