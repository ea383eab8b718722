package org.hamafza;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;

/** A line of {@code access.csv}: at that moment of a case these may open the page, nobody else. */
record AccessRule(String moment, String page, Set<String> who) {

  static List<AccessRule> at(String moment) {
    return all().stream().filter(rule -> rule.moment().equals(moment)).toList();
  }

  static List<AccessRule> all() {
    try {
      return Files.readAllLines(Path.of("src/test/resources/access.csv")).stream()
          .skip(1)
          .map(line -> line.split(","))
          .map(cells -> new AccessRule(cells[0], cells[1], Set.of(cells[2].split(" "))))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
