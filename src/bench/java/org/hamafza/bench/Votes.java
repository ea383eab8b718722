package org.hamafza.bench;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.slf4j.LoggerFactory;
import org.springframework.util.FileSystemUtils;

/**
 * Votes a second through HTTP when thirty members vote at once, and how late a hundred who watch
 * the session's page see a vote. The databases take turns ballot by ballot.
 */
final class Votes {

  private static final int WARM_UP = 4;
  private static final int BALLOTS = 11;
  private static final int WATCHED = 5;

  private record Measured(List<Double> rates, List<Double> lags) {

    Measured() {
      this(new ArrayList<>(), new ArrayList<>());
    }
  }

  public static void main(String[] arguments) throws Exception {
    Locale.setDefault(Locale.ROOT);
    ((Logger) LoggerFactory.getLogger(Logger.ROOT_LOGGER_NAME)).setLevel(Level.WARN);
    Path folder = Files.createTempDirectory("votes");
    try (Database postgres = new Database()) {
      String h2 =
          "jdbc:h2:file:%s;WRITE_DELAY=0;LOCK_TIMEOUT=10000".formatted(folder.resolve("h2"));
      Map<String, String> urls = new LinkedHashMap<>();
      urls.put("H2", h2);
      urls.put("PostgreSQL", postgres.create("votes"));
      print(measured(urls));
    } finally {
      FileSystemUtils.deleteRecursively(folder);
    }
  }

  private static Map<String, Measured> measured(Map<String, String> urls) {
    Map<String, VotingProgram> programs = new LinkedHashMap<>();
    Map<String, Measured> measured = new LinkedHashMap<>();
    try {
      urls.forEach(
          (name, url) -> {
            programs.put(name, new VotingProgram(url, WARM_UP + BALLOTS + WATCHED));
            measured.put(name, new Measured());
          });
      for (int i = 0; i < WARM_UP + BALLOTS; i++) {
        boolean counts = i >= WARM_UP;
        programs.forEach(
            (name, program) -> {
              double rate = program.votesASecond();
              if (counts) {
                measured.get(name).rates().add(rate);
              }
            });
      }
      programs.forEach((name, program) -> measured.get(name).lags().addAll(program.lags(WATCHED)));
      return measured;
    } finally {
      programs.values().forEach(VotingProgram::close);
    }
  }

  private static void print(Map<String, Measured> measured) {
    System.out.println(Machine.description() + "; load " + Machine.load() + ".\n");
    System.out.println(
        "| %d members vote at once | votes/s: median (range) | ratio | %d watch: seconds until seen, median | p95 |"
            .formatted(VotingProgram.MEMBERS, VotingProgram.WATCHERS));
    System.out.println("|---|---|---|---|---|");
    List<Double> first = measured.values().iterator().next().rates();
    measured.forEach(
        (name, each) ->
            System.out.println(
                "| %s | %.1f (%.1f to %.1f) | %.2f | %.1f | %.1f |"
                    .formatted(
                        name,
                        Median.of(each.rates()),
                        each.rates().stream().min(Double::compare).orElseThrow(),
                        each.rates().stream().max(Double::compare).orElseThrow(),
                        Median.ofRatios(each.rates(), first),
                        Median.of(each.lags()),
                        PageTimes.p95(each.lags()))));
  }

  private Votes() {}
}
