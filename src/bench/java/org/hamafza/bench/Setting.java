package org.hamafza.bench;

import java.util.function.UnaryOperator;
import javax.sql.DataSource;

/** One of the things that are compared, and how to open it on an empty database. */
record Setting(String name, String label, Opening opening) {

  /** Opens a lifecycle on a database; all connections go through the wrapping. */
  @FunctionalInterface
  interface Opening {
    Lifecycle open(String url, UnaryOperator<DataSource> wrapping);
  }

  static Setting program() {
    return new Setting("program", "Hamafza", ProgramLifecycle::new);
  }

  static Setting bare(String history) {
    return new Setting(
        "bare_" + history,
        "Bare engine, empty delegates, history `" + history + "`",
        (url, wrapping) -> new BareLifecycle(url, wrapping, history));
  }
}
