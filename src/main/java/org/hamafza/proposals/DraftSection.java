package org.hamafza.proposals;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The sections in which a proposal is written, in their order. */
public enum DraftSection {
  PROJECT(List.of("titleFa", "titleEn", "area", "needs"), List.of()),
  PLACE(List.of("counties", "scope", "startsOn", "endsOn"), List.of()),
  AIMS(
      List.of("aimsFa", "aimsEn", "beneficiariesFa", "beneficiariesEn", "beneficiaryCount"),
      List.of()),
  INDICATORS(List.of(), List.of("indicators")),
  BUDGET(List.of("requested", "own", "other", "total"), List.of("lines")),
  PARTNERS(List.of("capabilities", "agencies", "sponsor"), List.of("partners")),
  SUPPORT(List.of("support", "supportDetailsFa", "supportDetailsEn"), List.of()),
  PARTICULARS(List.of("flags"), List.of());

  private final List<String> fields;
  private final List<String> lists;

  DraftSection(List<String> fields, List<String> lists) {
    this.fields = fields;
    this.lists = lists;
  }

  /** The names of its fields, without those of rows. */
  List<String> fields() {
    return fields;
  }

  /** The names of its repeated rows. */
  List<String> lists() {
    return lists;
  }

  /** Whether a field, or the cell of a row, belongs to it. */
  boolean has(String field) {
    return fields.contains(field) || lists.contains(FormRows.listOf(field));
  }

  /** The section in which a field stands. */
  static Optional<DraftSection> of(String field) {
    return Arrays.stream(values()).filter(section -> section.has(field)).findFirst();
  }

  /** As it stands in addresses. */
  public String path() {
    return name().toLowerCase(Locale.ROOT);
  }

  static Optional<DraftSection> ofPath(String path) {
    return Arrays.stream(values()).filter(section -> section.path().equals(path)).findFirst();
  }

  /** The section after this one; empty after the last. */
  Optional<DraftSection> next() {
    return ordinal() + 1 < values().length
        ? Optional.of(values()[ordinal() + 1])
        : Optional.empty();
  }
}
