package org.hamafza.registry.capabilities;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.hamafza.registry.Need;
import org.hamafza.registry.capabilities.Catalogue.Capacity;
import org.hamafza.shared.LocalText;

/** Counties by capabilities: what is offered, and where something is needed that nobody offers. */
record CapabilityMap(List<Capacity> columns, List<Row> rows) {

  /** What is known of one capability in one county. */
  enum Mark {
    OFFERED,
    /** Nobody has it there, and no open need there asks for it. */
    NONE,
    /** Nobody has it there, though it would serve an open need. */
    WANTED
  }

  /** One capability in one county. */
  record Cell(Offer offer, Mark mark) {}

  /**
   * One county.
   *
   * @param needs its open needs, those of the whole province too
   * @param unserved those for which nobody offers any capability there that would serve them
   */
  record Row(
      String county, LocalText name, List<Cell> cells, List<Need> needs, List<Need> unserved) {}

  static CapabilityMap of(Catalogue catalogue, List<Offer> offers, List<Need> open) {
    Map<String, Map<String, Offer>> byCounty = new LinkedHashMap<>();
    offers.forEach(
        offer ->
            byCounty
                .computeIfAbsent(offer.county(), county -> new LinkedHashMap<>())
                .put(offer.capability(), offer));
    List<Row> rows = new ArrayList<>();
    catalogue
        .counties()
        .forEach(
            (county, name) ->
                rows.add(
                    row(county, name, catalogue, byCounty.getOrDefault(county, Map.of()), open)));
    return new CapabilityMap(catalogue.capabilities(), rows);
  }

  private static Row row(
      String county,
      LocalText name,
      Catalogue catalogue,
      Map<String, Offer> offered,
      List<Need> open) {
    List<Need> needs = open.stream().filter(need -> need.concerns(county)).toList();
    Set<String> wanted = new HashSet<>();
    needs.forEach(need -> wanted.addAll(catalogue.servingIn(need.area())));
    List<Cell> cells =
        catalogue.capabilities().stream()
            .map(
                capability -> {
                  String code = capability.code();
                  Offer offer = offered.getOrDefault(code, Offer.none(county, code));
                  return new Cell(offer, mark(offer, wanted.contains(code)));
                })
            .toList();
    List<Need> unserved =
        needs.stream()
            .filter(
                need -> catalogue.servingIn(need.area()).stream().noneMatch(offered::containsKey))
            .toList();
    return new Row(county, name, cells, needs, unserved);
  }

  private static Mark mark(Offer offer, boolean wanted) {
    if (offer.ngos() > 0) {
      return Mark.OFFERED;
    }
    return wanted ? Mark.WANTED : Mark.NONE;
  }

  /** The counties with open needs that nobody there could serve. */
  List<Row> gaps() {
    return rows.stream().filter(row -> !row.unserved().isEmpty()).toList();
  }

  /** The capabilities that nobody has in any county. */
  List<Capacity> nowhere() {
    List<Capacity> nowhere = new ArrayList<>();
    for (int i = 0; i < columns.size(); i++) {
      int column = i;
      if (rows.stream().allMatch(row -> row.cells().get(column).offer().ngos() == 0)) {
        nowhere.add(columns.get(i));
      }
    }
    return nowhere;
  }

  /** How many cells have that mark. */
  long count(Mark mark) {
    return cells().filter(cell -> cell.mark() == mark).count();
  }

  private Stream<Cell> cells() {
    return rows.stream().flatMap(row -> row.cells().stream());
  }
}
