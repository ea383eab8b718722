package org.hamafza.bench;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.slf4j.LoggerFactory;
import org.springframework.util.FileSystemUtils;

/**
 * Lists, searches and filters of the same program with a hundred and with thousands of rows, over
 * HTTP on loopback.
 */
final class Pages {

  /** The pages alone, as Markdown. */
  public static void main(String[] arguments) throws IOException {
    Locale.setDefault(Locale.ROOT);
    ((Logger) LoggerFactory.getLogger(Logger.ROOT_LOGGER_NAME)).setLevel(Level.WARN);
    try (Database database = new Database()) {
      System.out.println(new PageTable(of(database)));
    }
  }

  /** By the names of the databases. */
  static Map<String, List<PageTimes>> of(Database postgres) throws IOException {
    Map<String, List<PageTimes>> times = new LinkedHashMap<>();
    Path folder = Files.createTempDirectory("pages");
    try {
      times.put("H2", times(h2(folder, "hundred"), h2(folder, "thousands")));
    } finally {
      FileSystemUtils.deleteRecursively(folder);
    }
    times.put(
        "PostgreSQL", times(postgres.create("pages_hundred"), postgres.create("pages_thousands")));
    return times;
  }

  private static List<PageTimes> times(String small, String large) {
    try (FilledProgram hundred = new FilledProgram(small, Scale.HUNDRED);
        FilledProgram thousands = new FilledProgram(large, Scale.THOUSANDS)) {
      return PageTimes.of(Page.all(), hundred, thousands);
    }
  }

  /** A file as the program has it when nothing is set. */
  private static String h2(Path folder, String name) {
    return "jdbc:h2:file:%s;WRITE_DELAY=0;LOCK_TIMEOUT=10000;DB_CLOSE_ON_EXIT=FALSE"
        .formatted(folder.resolve(name));
  }

  private Pages() {}
}
