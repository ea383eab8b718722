package org.hamafza;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Set;

/**
 * What {@code routes.csv} promises of a route.
 *
 * @param who who may use it: roles, held where the object belongs; {@code ANYONE} without sign-in;
 *     {@code MEMBER} with any; {@code OF_NGO} who writes, signs or decides for its NGO; {@code
 *     COUNCIL} who works in its council; {@code DOER} whoever holds the task or got the notice;
 *     {@code PARTY} who was asked to take part in the draft; {@code CASE}, {@code RECORD}, {@code
 *     SESSION} as the moment of the case allows, see {@code access.csv}
 * @param changes whether it changes anything
 * @param entries kinds of entries that a use adds to the record; empty for none
 */
record CataloguedRoute(
    String method, String path, Set<String> who, boolean changes, Set<String> entries) {

  static List<CataloguedRoute> all() {
    try {
      return Files.readAllLines(Path.of("src/test/resources/routes.csv")).stream()
          .skip(1)
          .filter(line -> !line.isBlank() && !line.startsWith("#"))
          .map(CataloguedRoute::read)
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static CataloguedRoute read(String line) {
    String[] cells = line.split(",", 6);
    if (cells.length != 6) {
      throw new IllegalArgumentException("six cells expected: " + line);
    }
    return new CataloguedRoute(
        cells[0],
        cells[1],
        Set.of(cells[2].split(" ")),
        cells[3].equals("yes"),
        cells[4].equals("-") ? Set.of() : Set.of(cells[4].split(" ")));
  }

  static CataloguedRoute of(Route route) {
    return all().stream()
        .filter(row -> row.name().equals(route.name()))
        .findFirst()
        .orElseThrow(() -> new AssertionError(route.name() + " is not catalogued"));
  }

  String name() {
    return method + " " + path;
  }

  /** Whether who may use it changes on the way of a case, as {@code access.csv} tells. */
  boolean isByMoment() {
    return !Collections.disjoint(who, Set.of("CASE", "RECORD", "SESSION"));
  }

  boolean isOpen() {
    return who.contains("ANYONE");
  }
}
