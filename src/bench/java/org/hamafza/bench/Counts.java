package org.hamafza.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;

/**
 * Counts the statements of one lifecycle, several times over: an exact count is the same each time.
 */
final class Counts {

  // The first cases fill the caches of definitions and prepared forms.
  private static final int WARM_UP = 2;
  private static final int LIVES = 3;

  static List<JdbcCount> of(Setting setting, String url) {
    AtomicReference<Lifecycle> opened = new AtomicReference<>();
    JdbcCounter counter = new JdbcCounter(() -> opened.get() == null || opened.get().atWork());
    try (Lifecycle lifecycle = setting.opening().open(url, counter::wrap)) {
      opened.set(lifecycle);
      List<JdbcCount> counts = new ArrayList<>();
      for (int i = 0; i < WARM_UP + LIVES; i++) {
        lifecycle.prepare();
        counter.take(0);
        lifecycle.live();
        counts.add(counter.take(lifecycle.tasksDone()));
      }
      return counts.subList(WARM_UP, counts.size());
    }
  }

  private Counts() {}
}
