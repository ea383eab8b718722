package org.hamafza.proposals;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.hamafza.shared.InvalidInput;

/**
 * The repeated rows of the form, sent as {@code lines[0].amount}: whatever indices were sent, the
 * rows are numbered from zero without gaps, and rows left empty fall away.
 */
final class FormRows {

  /** More rows than anybody writes by hand. */
  static final int MOST = 60;

  static final Map<String, List<String>> PARTS =
      Map.of(
          "lines", List.of("type", "text", "amount"),
          "indicators", List.of("name", "unit", "baseline", "target"),
          "partners", List.of("legalId"));

  private static final Pattern NAME =
      Pattern.compile("(lines|indicators|partners)\\[([0-9]{1,9})\\]\\.([A-Za-z]+)");

  private FormRows() {}

  /** The values with compact rows; what is not a row stays as it is. */
  static Map<String, List<String>> compact(Map<String, List<String>> raw) {
    Map<String, List<String>> compact = new LinkedHashMap<>();
    Map<String, TreeSet<Integer>> used = new LinkedHashMap<>();
    raw.forEach(
        (name, values) -> {
          Matcher row = NAME.matcher(name);
          if (!row.matches()) {
            compact.put(name, values);
          } else if (values.stream().anyMatch(v -> v != null && !v.isBlank())) {
            used.computeIfAbsent(row.group(1), each -> new TreeSet<>())
                .add(Integer.parseInt(row.group(2)));
          }
        });
    used.forEach((list, indices) -> move(list, new ArrayList<>(indices), raw, compact));
    return compact;
  }

  private static void move(
      String list,
      List<Integer> indices,
      Map<String, List<String>> raw,
      Map<String, List<String>> compact) {
    if (indices.size() > MOST) {
      throw new InvalidInput(list, "proposals.error.rows", MOST);
    }
    for (int i = 0; i < indices.size(); i++) {
      for (String part : PARTS.get(list)) {
        List<String> values = find(raw, list, indices.get(i), part);
        compact.put(name(list, i, part), values);
      }
    }
  }

  // The same row may have been sent as lines[7] and lines[07].
  private static List<String> find(
      Map<String, List<String>> raw, String list, int index, String part) {
    for (Map.Entry<String, List<String>> entry : raw.entrySet()) {
      Matcher row = NAME.matcher(entry.getKey());
      if (row.matches()
          && row.group(1).equals(list)
          && Integer.parseInt(row.group(2)) == index
          && row.group(3).equals(part)) {
        return entry.getValue();
      }
    }
    return List.of();
  }

  static String name(String list, int index, String part) {
    return list + "[" + index + "]." + part;
  }

  /** How many rows compact values hold. */
  static int count(Map<String, List<String>> values, String list) {
    int count = 0;
    while (values.containsKey(name(list, count, PARTS.get(list).get(0)))) {
      count++;
    }
    return count;
  }

  /** Adds an empty row. */
  static void add(Map<String, List<String>> values, String list) {
    int next = count(values, list);
    if (next < MOST) {
      PARTS.get(list).forEach(part -> values.put(name(list, next, part), List.of("")));
    }
  }

  /** Takes a row out; later ones move up. */
  static Map<String, List<String>> remove(
      Map<String, List<String>> values, String list, int index) {
    Map<String, List<String>> rest = new LinkedHashMap<>(values);
    PARTS.get(list).forEach(part -> rest.remove(name(list, index, part)));
    return compact(rest);
  }
}
