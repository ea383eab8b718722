package org.hamafza.registry;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.hamafza.shared.InvalidInput;

/**
 * Repeated rows of a step, sent as {@code contacts[0].name}: whatever indices were sent, the rows
 * are numbered from zero without gaps, and rows left empty fall away.
 */
final class RowFields {

  /** More rows than anybody writes by hand. */
  static final int MOST = 60;

  private static final Pattern NAME = Pattern.compile("([a-z]+)\\[([0-9]{1,9})]\\.([A-Za-z]+)");

  private RowFields() {}

  static String name(String list, int row, String part) {
    return list + "[" + row + "]." + part;
  }

  /** The rows of a list that hold anything, each with all these parts by name. */
  static List<Map<String, List<String>>> of(
      Map<String, List<String>> raw, String list, List<String> parts) {
    Map<Integer, Map<String, List<String>>> rows = new TreeMap<>();
    raw.forEach(
        (name, values) -> {
          Matcher found = NAME.matcher(name);
          if (found.matches() && found.group(1).equals(list)) {
            rows.computeIfAbsent(Integer.valueOf(found.group(2)), n -> new LinkedHashMap<>())
                .put(found.group(3), values);
          }
        });
    rows.values().removeIf(RowFields::isEmpty);
    rows.values().forEach(row -> parts.forEach(part -> row.putIfAbsent(part, List.of(""))));
    if (rows.size() > MOST) {
      throw new InvalidInput("", "registry.profile.error.rows", MOST);
    }
    return new ArrayList<>(rows.values());
  }

  private static boolean isEmpty(Map<String, List<String>> row) {
    return row.values().stream()
        .flatMap(List::stream)
        .allMatch(value -> value == null || value.isBlank());
  }

  /** The fields with one of these names, in any row, that hold nothing. */
  static List<String> missing(Map<String, List<String>> values, String... needed) {
    List<String> parts = List.of(needed);
    return values.entrySet().stream()
        .filter(field -> field.getValue().stream().allMatch(String::isBlank))
        .map(Map.Entry::getKey)
        .filter(name -> parts.contains(name.substring(name.lastIndexOf('.') + 1)))
        .toList();
  }

  /** The values of a form with these rows. */
  static Map<String, List<String>> values(String list, List<Map<String, List<String>>> rows) {
    Map<String, List<String>> values = new LinkedHashMap<>();
    for (int i = 0; i < rows.size(); i++) {
      int row = i;
      rows.get(i).forEach((part, typed) -> values.put(name(list, row, part), typed));
    }
    return values;
  }

  /** The values of a form whose rows hold these texts. */
  static Map<String, List<String>> texts(String list, List<Map<String, String>> rows) {
    return values(
        list,
        rows.stream()
            .map(
                row -> {
                  Map<String, List<String>> typed = new LinkedHashMap<>();
                  row.forEach((part, text) -> typed.put(part, List.of(text == null ? "" : text)));
                  return typed;
                })
            .toList());
  }
}
