package org.hamafza.proposals;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Brings together what two people made of one sheet. Different fields go together, as do different
 * choices and rows; of two values for one field the one that was saved first stands and the other
 * is a clash, for a person to choose. A row that one changed and the other removed stays.
 */
final class DraftMerge {

  private final DraftSheet base;
  private final DraftSheet mine;
  private final DraftSheet theirs;
  private final Map<String, List<String>> merged = new TreeMap<>();
  private final Map<String, List<String>> clashes = new LinkedHashMap<>();
  private final Set<String> keptRows = new LinkedHashSet<>();

  /**
   * @param sheet what stands from now on
   * @param clashes what I typed into fields into which they had saved something else
   * @param keptRows rows that one of us removed and that stay because the other changed them
   */
  record Outcome(DraftSheet sheet, Map<String, List<String>> clashes, Set<String> keptRows) {}

  private DraftMerge(DraftSheet base, DraftSheet mine, DraftSheet theirs) {
    this.base = base;
    this.mine = mine;
    this.theirs = theirs;
  }

  /**
   * @param base what both began with
   * @param mine what is being saved
   * @param theirs what stands
   */
  static Outcome of(DraftSheet base, DraftSheet mine, DraftSheet theirs) {
    DraftMerge merge = new DraftMerge(base, mine, theirs);
    for (String list : FormRows.PARTS.keySet()) {
      merge.rows(list);
    }
    Set<String> fields = new TreeSet<>(theirs.fields().keySet());
    fields.addAll(mine.fields().keySet());
    fields.removeIf(field -> FormRows.PARTS.containsKey(field) || FormRows.isCell(field));
    fields.forEach(merge::field);
    return new Outcome(new DraftSheet(merge.merged), merge.clashes, merge.keptRows);
  }

  private void field(String field) {
    List<String> before = base.get(field);
    List<String> now = mine.get(field);
    List<String> other = theirs.get(field);
    if (now.equals(before) || now.equals(other)) {
      merged.put(field, other);
    } else if (other.equals(before)) {
      merged.put(field, now);
    } else if (DraftSheet.SEVERAL.contains(field)) {
      merged.put(field, together(before, now, other).stream().sorted().toList());
    } else {
      merged.put(field, other);
      clashes.put(field, now);
    }
  }

  /** What stands, with what I added and without what I took out. */
  private static List<String> together(List<String> before, List<String> now, List<String> other) {
    Set<String> all = new LinkedHashSet<>(other);
    all.addAll(added(before, now));
    all.removeAll(added(now, before));
    return new ArrayList<>(all);
  }

  private static List<String> added(List<String> before, List<String> now) {
    return now.stream().filter(each -> !before.contains(each)).toList();
  }

  private void rows(String list) {
    List<String> before = base.get(list);
    List<String> order =
        theirs.get(list).equals(before)
            ? new ArrayList<>(mine.get(list))
            : together(before, mine.get(list), theirs.get(list));
    for (String key : before) {
      keepIfChanged(list, key, order);
    }
    merged.put(list, order);
    for (String key : order) {
      row(list, key);
    }
  }

  private void keepIfChanged(String list, String key, List<String> order) {
    boolean iRemoved = !mine.get(list).contains(key) && theirs.get(list).contains(key);
    boolean theyRemoved = mine.get(list).contains(key) && !theirs.get(list).contains(key);
    boolean kept =
        iRemoved && differs(list, key, theirs) || theyRemoved && differs(list, key, mine);
    if (kept && !order.contains(key)) {
      order.add(key);
    }
    if (kept) {
      keptRows.add(list);
    } else if (theyRemoved) {
      order.remove(key);
    }
  }

  private boolean differs(String list, String key, DraftSheet sheet) {
    return FormRows.cells(list, key).stream()
        .anyMatch(cell -> !sheet.get(cell).equals(base.get(cell)));
  }

  // A row that only one of us still has is taken whole: a lone cell would have lost its row.
  private void row(String list, String key) {
    boolean mineHas = mine.get(list).contains(key);
    boolean theirsHas = theirs.get(list).contains(key);
    for (String cell : FormRows.cells(list, key)) {
      if (mineHas && theirsHas) {
        field(cell);
      } else {
        merged.put(cell, (mineHas ? mine : theirs).get(cell));
      }
    }
  }
}
