package org.hamafza.registry.exchange;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.hamafza.shared.Csv;
import org.hamafza.shared.FieldError;
import org.hamafza.shared.InvalidInput;

/**
 * The rows of a file below its headings.
 *
 * @param unused headings that name no column; what stands below them is passed over
 */
record TableRows(List<String> headings, List<Csv.Row> rows, List<String> unused) {

  /** More rows than a province has NGOs. */
  static final int MOST = 2000;

  /** Reads a file with these columns, of which some must be there. */
  static TableRows read(String csv, List<String> columns, List<String> needed) {
    List<Csv.Row> rows = Csv.read(csv);
    List<String> headings =
        rows.isEmpty()
            ? List.of()
            : rows.get(0).cells().stream().map(c -> c.strip().toLowerCase(Locale.ROOT)).toList();
    List<String> missing = needed.stream().filter(name -> !headings.contains(name)).toList();
    if (!missing.isEmpty()) {
      refuse("registry.exchange.error.missingColumns", String.join(", ", missing));
    }
    Set<String> seen = new HashSet<>();
    for (String heading : headings) {
      if (columns.contains(heading) && !seen.add(heading)) {
        refuse("registry.exchange.error.headingTwice", heading);
      }
    }
    if (rows.size() == 1) {
      refuse("registry.exchange.error.noRows");
    }
    if (rows.size() - 1 > MOST) {
      refuse("registry.exchange.error.tooManyRows", MOST);
    }
    return new TableRows(
        headings,
        List.copyOf(rows.subList(1, rows.size())),
        headings.stream().filter(name -> !name.isEmpty() && !columns.contains(name)).toList());
  }

  private static void refuse(String key, Object... args) {
    throw new InvalidInput(List.of(new FieldError("file", key, List.of(args))));
  }

  /** The cells of a row by column; of a row that was cut short the last ones are empty. */
  Map<String, String> cells(Csv.Row row) {
    Map<String, String> cells = new LinkedHashMap<>();
    for (int i = 0; i < headings.size(); i++) {
      cells.put(headings.get(i), i < row.cells().size() ? row.cells().get(i) : "");
    }
    return cells;
  }

  /** Refuses a row that has more cells than there are headings: nobody knows what is what then. */
  void check(Csv.Row row) {
    if (row.cells().stream().skip(headings.size()).anyMatch(cell -> !cell.isBlank())) {
      throw new InvalidInput("", "registry.exchange.error.tooManyCells", headings.size());
    }
  }
}
