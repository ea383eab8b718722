package org.hamafza.decisions;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * One line of an example sheet: inputs, expected answer, remark. An empty input means "as in the
 * first example", and a table that collects shows its answers as {@code a/b/c; d/e/f}.
 */
record Example(
    String decision,
    int line,
    Map<String, Object> inputs,
    Map<String, String> expected,
    String remark) {

  static final Path FOLDER = Path.of("src", "test", "resources", "decisions");

  private static final String EXPECTED = "expected";

  static List<Example> of(String decision) {
    List<String> lines = read(FOLDER.resolve(decision + ".csv"));
    String[] header = lines.get(0).split(",", -1);
    List<Example> examples = new ArrayList<>();
    for (int i = 1; i < lines.size(); i++) {
      Map<String, Object> first = examples.isEmpty() ? Map.of() : examples.get(0).inputs();
      examples.add(parse(decision, i + 1, header, lines.get(i).split(",", -1), first));
    }
    return examples;
  }

  private static Example parse(
      String decision, int line, String[] header, String[] cells, Map<String, Object> first) {
    if (cells.length != header.length) {
      throw new IllegalArgumentException(
          decision + " line " + line + " has " + cells.length + " cells, not " + header.length);
    }
    Map<String, Object> inputs = new LinkedHashMap<>();
    Map<String, String> expected = new LinkedHashMap<>();
    for (int i = 0; i < header.length - 1; i++) {
      if (header[i].startsWith(EXPECTED)) {
        expected.put(header[i].substring(EXPECTED.length()).strip(), cells[i]);
      } else {
        inputs.put(header[i], cells[i].isEmpty() ? first.get(header[i]) : value(cells[i]));
      }
    }
    return new Example(decision, line, inputs, expected, cells[cells.length - 1]);
  }

  private static Object value(String cell) {
    if (cell.equals("null")) {
      return null;
    }
    if (cell.equals("true") || cell.equals("false")) {
      return Boolean.valueOf(cell);
    }
    if (cell.matches("[0-9_]+")) {
      return Long.valueOf(cell.replace("_", ""));
    }
    return cell.matches("[0-9]+\\.[0-9]+") ? Double.valueOf(cell) : cell;
  }

  /** The collected answers in any order; nothing collected is written {@code none}. */
  List<String> collected() {
    String cell = expected.get("");
    return cell.equals("none") ? List.of() : Arrays.asList(cell.split("; "));
  }

  Map<String, Object> with(String variable, Object value) {
    Map<String, Object> changed = new LinkedHashMap<>(inputs);
    changed.put(variable, value);
    return changed;
  }

  Map<String, Object> without(String variable) {
    Map<String, Object> changed = new LinkedHashMap<>(inputs);
    changed.remove(variable);
    return changed;
  }

  private static List<String> read(Path sheet) {
    try {
      return Files.readAllLines(sheet);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public String toString() {
    return decision + " line " + line + ": " + remark;
  }
}
