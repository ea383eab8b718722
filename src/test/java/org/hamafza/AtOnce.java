package org.hamafza;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

/** Does things at the same moment, each on a thread of its own. */
public final class AtOnce {

  private static final long PATIENCE = 60;

  private AtOnce() {}

  /** What came of each, in their order. */
  public static <T> List<T> all(List<Callable<T>> things) {
    ExecutorService threads = Executors.newFixedThreadPool(things.size());
    CyclicBarrier start = new CyclicBarrier(things.size());
    try {
      List<Future<T>> running = new ArrayList<>();
      for (Callable<T> thing : things) {
        running.add(
            threads.submit(
                () -> {
                  start.await(PATIENCE, TimeUnit.SECONDS);
                  return thing.call();
                }));
      }
      List<T> results = new ArrayList<>();
      for (Future<T> each : running) {
        results.add(each.get(PATIENCE, TimeUnit.SECONDS));
      }
      return results;
    } catch (Exception e) {
      throw new IllegalStateException(e);
    } finally {
      threads.shutdownNow();
    }
  }

  /** The same thing twice. */
  public static <T> List<T> twice(Callable<T> thing) {
    return all(List.of(thing, thing));
  }
}
