package org.hamafza.bench;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.slf4j.LoggerFactory;

/**
 * Measures what a case costs, how long the program takes to start and what lists cost; prints
 * Markdown tables.
 */
public final class Benchmarks {

  private static final List<Setting> SETTINGS =
      List.of(Setting.program(), Setting.bare("full"), Setting.bare("none"));

  /** The one argument is the packaged program. */
  public static void main(String[] arguments) throws Exception {
    Locale.setDefault(Locale.ROOT);
    ((Logger) LoggerFactory.getLogger(Logger.ROOT_LOGGER_NAME)).setLevel(Level.WARN);
    Map<Setting, List<JdbcCount>> counts = new LinkedHashMap<>();
    Map<Setting, List<Double>> rates;
    Map<String, List<PageTimes>> pages;
    String server;
    try (Database database = new Database()) {
      server = database.description();
      for (Setting setting : SETTINGS) {
        counts.put(setting, Counts.of(setting, database.create("count_" + setting.name())));
      }
      requireTheSameWork(counts);
      rates = rates(database);
      pages = Pages.of(database);
    }
    StartUp start = StartUp.of(Path.of(arguments[0]));
    System.out.println(new Report(server, counts, rates, start, new PageTable(pages)));
  }

  private static void requireTheSameWork(Map<Setting, List<JdbcCount>> counts) {
    List<Long> tasks =
        counts.values().stream().flatMap(List::stream).map(JdbcCount::tasks).distinct().toList();
    if (tasks.size() > 1) {
      throw new IllegalStateException("The settings differ in their user tasks: " + tasks);
    }
  }

  private static Map<Setting, List<Double>> rates(Database database) {
    Map<Setting, Lifecycle> open = new LinkedHashMap<>();
    try {
      for (Setting setting : SETTINGS) {
        String url = database.create("rate_" + setting.name());
        open.put(setting, setting.opening().open(url, UnaryOperator.identity()));
      }
      return Throughput.of(open);
    } finally {
      open.values().forEach(Lifecycle::close);
    }
  }

  private Benchmarks() {}
}
