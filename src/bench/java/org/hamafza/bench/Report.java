package org.hamafza.bench;

import java.util.List;
import java.util.Map;
import java.util.StringJoiner;
import java.util.stream.Collectors;

/** All measurements as one Markdown table; ratios are taken against the first setting. */
record Report(
    String database,
    Map<Setting, List<JdbcCount>> counts,
    Map<Setting, List<Double>> rates,
    StartUp start) {

  @Override
  public String toString() {
    StringJoiner lines = new StringJoiner("\n");
    lines.add(Machine.description() + ", " + database + ".").add("");
    lines.add("| | JDBC executions of one case | cases/s | against the first |");
    lines.add("|---|---|---|---|");
    counts.keySet().forEach(setting -> lines.add(row(setting)));
    lines.add("").add("| Start to the first 200 | seconds | against empty |").add("|---|---|---|");
    lines.add(row("Empty Camunda application", start.empty()));
    lines.add(row("Hamafza, first start on an empty folder", start.first()));
    lines.add(row("Hamafza, started again", start.again()));
    return lines.toString();
  }

  private String row(Setting setting) {
    List<Double> first = rates.values().iterator().next();
    List<Double> own = rates.get(setting);
    return "| %s | %s | %s | %.2f |"
        .formatted(setting.label(), executions(setting), range(own), Median.ofRatios(own, first));
  }

  private String executions(Setting setting) {
    return counts.get(setting).stream()
        .map(c -> "%d (engine %d, own %d)".formatted(c.work(), c.onEngineTables(), c.onOwnTables()))
        .distinct()
        .collect(Collectors.joining(" or "));
  }

  private String row(String label, List<Double> seconds) {
    return "| %s | %s | %.2f |"
        .formatted(label, range(seconds), Median.ofRatios(seconds, start.empty()));
  }

  private static String range(List<Double> values) {
    return "%.2f (%.2f to %.2f)"
        .formatted(
            Median.of(values),
            values.stream().min(Double::compare).orElseThrow(),
            values.stream().max(Double::compare).orElseThrow());
  }
}
