package org.hamafza.audit;

import java.time.LocalDate;
import org.hamafza.shared.FormInput;
import org.hamafza.shared.Parsed;

/**
 * Which entries of a record are wanted; null or empty: all.
 *
 * @param kind a kind of event
 * @param stage the id of the entry with which the stage began; 0 before the first
 * @param person who acted: an id, or 0 for the system
 * @param words all of them stand in what the reader would read
 */
record RecordFilter(
    String kind, Long stage, Long person, LocalDate from, LocalDate to, String words) {

  private static final String SYSTEM = "system";

  static RecordFilter all() {
    return new RecordFilter("", null, null, null, null, "");
  }

  /**
   * From what was typed or chosen.
   *
   * @throws org.hamafza.shared.InvalidInput naming what cannot be read
   */
  static RecordFilter read(FormInput in) {
    String kind =
        in.parse(
            "kind",
            typed ->
                typed.matches("[A-Za-z]{1,60}") ? Parsed.of(typed) : Parsed.wrong("error.choice"));
    Long stage = in.parse("stage", typed -> number(typed, "[0-9]{1,18}"));
    Long person =
        in.parse(
            "person", typed -> number(typed.equals(SYSTEM) ? "0" : typed, "0|[1-9][0-9]{0,17}"));
    LocalDate from = in.date("from");
    LocalDate to = in.date("to");
    if (from != null && to != null && to.isBefore(from)) {
      in.reject("to", "audit.error.order");
    }
    String words = in.text("q", 200);
    in.check();
    return new RecordFilter(kind == null ? "" : kind, stage, person, from, to, words);
  }

  private static Parsed<Long> number(String typed, String form) {
    return typed.matches(form) ? Parsed.of(Long.valueOf(typed)) : Parsed.wrong("error.choice");
  }
}
