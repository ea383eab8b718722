package org.hamafza.bench;

import java.util.List;
import java.util.Map;
import java.util.StringJoiner;

/** What pages cost, as a Markdown table for each database. */
record PageTable(Map<String, List<PageTimes>> times) {

  @Override
  public String toString() {
    StringJoiner lines = new StringJoiner("\n");
    times.forEach(
        (database, pages) -> {
          lines.add(
              "| Page, on %s | SQL statements | median ms of %d | of %d | ratio | p95 ms of %d | of %d | ratio |"
                  .formatted(
                      database,
                      Scale.HUNDRED.proposals(),
                      Scale.THOUSANDS.proposals(),
                      Scale.HUNDRED.proposals(),
                      Scale.THOUSANDS.proposals()));
          lines.add("|---|---|---|---|---|---|---|---|");
          pages.forEach(page -> lines.add(page.toString()));
          lines.add("");
        });
    return lines.toString();
  }
}
