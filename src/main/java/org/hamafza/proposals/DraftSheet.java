package org.hamafza.proposals;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.LongFunction;
import java.util.function.Predicate;
import org.hamafza.shared.CanonicalJson;

/**
 * What stands in the fields of a draft, also what cannot be read yet. Cells of rows are named as
 * {@link FormRows} says; under the name of a list stand the keys of its rows in their order. A
 * field that holds nothing is not there.
 */
record DraftSheet(Map<String, List<String>> fields) {

  /** Of these fields any number can be chosen. */
  static final Set<String> SEVERAL =
      Set.of("counties", "agencies", "capabilities", "support", "flags", "needs");

  DraftSheet {
    TreeMap<String, List<String>> held = new TreeMap<>();
    fields.forEach(
        (field, values) -> {
          if (!values.isEmpty()) {
            held.put(field, List.copyOf(values));
          }
        });
    fields = Collections.unmodifiableMap(held);
  }

  /** The fields of content; rows have their places as keys. */
  static DraftSheet of(ProposalContent content, LongFunction<String> legalIds) {
    return typed(ProposalValues.of(content, legalIds), field -> true);
  }

  /** What was typed into the fields that are wanted, in the form in which it is compared. */
  static DraftSheet typed(Map<String, List<String>> raw, Predicate<String> wanted) {
    Map<String, List<String>> held = new TreeMap<>();
    raw.forEach(
        (field, values) -> {
          if (wanted.test(field) && !FormRows.PARTS.containsKey(field)) {
            held.put(field, Typing.normal(field, values));
          }
        });
    for (String list : FormRows.PARTS.keySet()) {
      if (wanted.test(list)) {
        List<String> keys = FormRows.keys(raw, list);
        held.keySet()
            .removeIf(
                field ->
                    FormRows.listOf(field).equals(list) && !keys.contains(FormRows.keyOf(field)));
        held.put(list, keys);
      }
    }
    return new DraftSheet(held);
  }

  List<String> get(String field) {
    return fields.getOrDefault(field, List.of());
  }

  /** This sheet, with those fields for which {@code replaced} holds as the other has them. */
  DraftSheet with(DraftSheet other, Predicate<String> replaced) {
    TreeMap<String, List<String>> together = new TreeMap<>(fields);
    together.keySet().removeIf(replaced);
    other.fields.forEach(
        (field, values) -> {
          if (replaced.test(field)) {
            together.put(field, values);
          }
        });
    return new DraftSheet(together);
  }

  /** The same with one field changed. */
  DraftSheet with(String field, List<String> values) {
    TreeMap<String, List<String>> changed = new TreeMap<>(fields);
    changed.put(field, values);
    return new DraftSheet(changed);
  }

  boolean hasRow(String list, String key) {
    return get(list).contains(key);
  }

  /** The same with a row less. */
  DraftSheet withoutRow(String list, String key) {
    TreeMap<String, List<String>> changed = new TreeMap<>(fields);
    changed.keySet().removeAll(FormRows.cells(list, key));
    changed.put(list, get(list).stream().filter(each -> !each.equals(key)).toList());
    return new DraftSheet(changed);
  }

  /** The same with a row as it stood in another sheet, behind the one that it followed there. */
  DraftSheet withRow(DraftSheet other, String list, String key) {
    TreeMap<String, List<String>> changed = new TreeMap<>(fields);
    FormRows.cells(list, key).forEach(cell -> changed.put(cell, other.get(cell)));
    List<String> order = new ArrayList<>(get(list));
    List<String> before = other.get(list).subList(0, other.get(list).indexOf(key));
    int place = before.stream().mapToInt(each -> order.indexOf(each) + 1).max().orElse(0);
    order.add(place, key);
    changed.put(list, order);
    return new DraftSheet(changed);
  }

  /** The name of a cell whose row was named by its place instead of its key. */
  String keyed(String field) {
    String list = FormRows.listOf(field);
    return FormRows.isCell(field)
        ? FormRows.name(
            list, get(list).get(Integer.parseInt(FormRows.keyOf(field))), FormRows.partOf(field))
        : field;
  }

  String json() {
    return CanonicalJson.write(fields);
  }
}
