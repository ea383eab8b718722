package org.hamafza.bench;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.hamafza.TestCouncil;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The program with so much in it, and those who read its pages. */
final class FilledProgram implements AutoCloseable {

  // Of several readings the cheapest: others may have been at work during one.
  private static final int COUNTED = 3;

  private static final List<String> READ =
      List.of(
          "proposal",
          "ngo",
          "work_item",
          "need",
          "call_for_proposals",
          "resolution",
          "council_session",
          "working_group",
          "project");

  private final JdbcCounter counter = new JdbcCounter(() -> true);
  private final Map<String, PageReader> readers = new HashMap<>();
  private final Map<Page, String> paths = new HashMap<>();
  private final ConfigurableApplicationContext program;
  private final TestCouncil council;

  FilledProgram(String url, Scale scale) {
    program = Program.start(url, counter::wrap);
    council = new Filling(program, scale).fill();
  }

  /** How long the page takes, from the request to the last byte. */
  double milliseconds(Page page) {
    String path = path(page);
    PageReader reader = reader(page);
    touch();
    long start = System.nanoTime();
    reader.get(path);
    return (System.nanoTime() - start) / 1e6;
  }

  /** How many statements the page costs, those that ask who reads it among them. */
  long statements(Page page) {
    long least = Long.MAX_VALUE;
    for (int i = 0; i < COUNTED; i++) {
      counter.take(0);
      reader(page).get(path(page));
      least = Math.min(least, counter.take(0).work());
    }
    return least;
  }

  // H2 answers the same question from memory as long as nobody has written since.
  private void touch() {
    JdbcClient db = program.getBean(JdbcClient.class);
    for (String table : READ) {
      db.sql(
              "update %1$s set council_id = council_id where id = (select min(id) from %1$s)"
                  .formatted(table))
          .update();
    }
  }

  private PageReader reader(Page page) {
    return readers.computeIfAbsent(
        page.reader(), name -> new PageReader(port(), council.username(name)));
  }

  private String path(Page page) {
    return paths.computeIfAbsent(
        page, each -> each.following() ? reader(each).pathAfter(each.path()) : each.path());
  }

  private int port() {
    return program.getEnvironment().getRequiredProperty("local.server.port", Integer.class);
  }

  @Override
  public void close() {
    program.close();
  }
}
