package org.hamafza.proposals;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.hamafza.shared.InvalidInput;

/**
 * The repeated rows of the form, sent as {@code lines[key].amount}. The key stays with its row, so
 * that two who edit a draft mean the same row by it; the order of the rows stands under the name of
 * the list itself.
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
      Pattern.compile("(lines|indicators|partners)\\[([0-9A-Za-z]{1,12})\\]\\.([A-Za-z]+)");

  private FormRows() {}

  static String name(String list, String key, String part) {
    return list + "[" + key + "]." + part;
  }

  /** The names of a row's cells. */
  static List<String> cells(String list, String key) {
    return PARTS.get(list).stream().map(part -> name(list, key, part)).toList();
  }

  /** Whether it is the name of a cell that rows have. */
  static boolean isCell(String field) {
    Matcher cell = NAME.matcher(field);
    return cell.matches() && PARTS.get(cell.group(1)).contains(cell.group(3));
  }

  /** The list to which a cell belongs; the name itself for anything else. */
  static String listOf(String field) {
    Matcher cell = NAME.matcher(field);
    return cell.matches() ? cell.group(1) : field;
  }

  /** The key of a cell's row; empty for what is no cell. */
  static String keyOf(String field) {
    Matcher cell = NAME.matcher(field);
    return cell.matches() ? cell.group(2) : "";
  }

  /** The part of a row that a cell holds; the name itself for anything else. */
  static String partOf(String field) {
    Matcher cell = NAME.matcher(field);
    return cell.matches() ? cell.group(3) : field;
  }

  /**
   * The keys of the rows that hold anything, in their order: as the list itself says, then as the
   * cells were sent.
   */
  static List<String> keys(Map<String, List<String>> values, String list) {
    Set<String> keys = new LinkedHashSet<>(values.getOrDefault(list, List.of()));
    values.keySet().stream()
        .filter(field -> isCell(field) && listOf(field).equals(list))
        .forEach(field -> keys.add(keyOf(field)));
    List<String> filled = new ArrayList<>(keys);
    filled.removeIf(key -> isBlank(values, cells(list, key)));
    return filled;
  }

  /** Refuses more rows than {@link #MOST}. */
  static void checkCount(Map<String, List<String>> values) {
    for (String list : PARTS.keySet()) {
      if (keys(values, list).size() > MOST) {
        throw new InvalidInput(list, "proposals.error.rows", MOST);
      }
    }
  }

  private static boolean isBlank(Map<String, List<String>> values, Collection<String> fields) {
    return fields.stream()
        .flatMap(field -> values.getOrDefault(field, List.of()).stream())
        .allMatch(value -> value == null || value.isBlank());
  }
}
