package org.hamafza.registry.exchange;

import java.util.ArrayList;
import java.util.List;
import org.hamafza.registry.exchange.PlannedRow.Act;
import org.hamafza.shared.CanonicalJson;

/**
 * What a file would do, row by row in its order; nothing is done as long as a row is bad.
 *
 * @param unused headings that name no column
 */
record Plan<T>(List<PlannedRow<T>> rows, List<BadRow> bad, List<String> unused) {

  List<PlannedRow<T>> of(Act act) {
    return rows.stream().filter(row -> row.act() == act).toList();
  }

  /** The rows that do something. */
  public List<PlannedRow<T>> acting() {
    return rows.stream().filter(row -> row.act() != Act.UNCHANGED).toList();
  }

  public List<PlannedRow<T>> unchanged() {
    return of(Act.UNCHANGED);
  }

  public int count(String act) {
    return of(Act.valueOf(act)).size();
  }

  /** The rows about which somebody has to decide whether they are about something known. */
  List<PlannedRow<T>> doubtful() {
    return rows.stream().filter(row -> !row.alike().isEmpty()).toList();
  }

  /** Whether it can be taken over. */
  public boolean takeable() {
    return bad.isEmpty() && !acting().isEmpty();
  }

  /** Another one if the same file would do anything else by now. */
  public String digest() {
    List<String> said = new ArrayList<>();
    for (PlannedRow<T> row : rows) {
      said.add(
          row.line() + row.identifier() + row.act() + row.name() + row.changes() + row.alike());
    }
    bad.forEach(row -> said.add(row.line() + " " + row.reasons()));
    return CanonicalJson.sha256Hex(String.join("\n", said));
  }
}
