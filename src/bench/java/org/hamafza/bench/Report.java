package org.hamafza.bench;

import java.util.List;
import java.util.Map;
import java.util.StringJoiner;
import java.util.function.Function;
import java.util.stream.Collectors;

/** All measurements as Markdown tables; ratios are medians of pairs measured side by side. */
record Report(
    String database,
    Map<Setting, List<JdbcCount>> counts,
    Map<Setting, List<Double>> rates,
    StartUp start,
    PageTable pages) {

  @Override
  public String toString() {
    StringJoiner lines = new StringJoiner("\n");
    lines.add(Machine.description() + ", " + database + "; load " + Machine.load() + ".").add("");
    lines.add(
        "| T06 from submission to grade | user tasks | JDBC executions | on the engine's tables"
            + " | on our tables | looking for work | cases/s: median (range) | ratio |");
    lines.add("|---|---|---|---|---|---|---|---|");
    counts.keySet().forEach(setting -> lines.add(row(setting)));
    lines.add("").add("| Start to the first 200 | seconds: median (range) | ratio |");
    lines.add("|---|---|---|");
    lines.add(row("Empty Camunda application", start.empty()));
    lines.add(row("Hamafza, first start in an empty folder", start.first()));
    lines.add(row("Hamafza, started again", start.again()));
    lines.add("").add(pages.toString());
    return lines.toString();
  }

  private String row(Setting setting) {
    List<Double> first = rates.values().iterator().next();
    List<Double> own = rates.get(setting);
    return "| %s | %s | %s | %s | %s | %s | %s | %.2f |"
        .formatted(
            setting.label(),
            each(setting, JdbcCount::tasks),
            each(setting, JdbcCount::work),
            each(setting, JdbcCount::onEngineTables),
            each(setting, JdbcCount::onOwnTables),
            each(setting, JdbcCount::aside),
            range(own),
            Median.ofRatios(own, first));
  }

  private String each(Setting setting, Function<JdbcCount, Long> number) {
    return counts.get(setting).stream()
        .map(number)
        .distinct()
        .map(String::valueOf)
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
