package org.hamafza;

import java.util.ArrayList;
import java.util.List;
import org.hamafza.shared.PersianText;
import org.hamafza.tasks.FieldType;
import org.hamafza.tasks.FormField;

/**
 * One thing typed into one field.
 *
 * @param typed what is sent for the field; none if it is left out
 * @param expected what must come of it
 */
record FieldTrial(String name, FormField field, List<String> typed, Expected expected) {

  /** What must come of a trial. */
  enum Expected {
    REFUSED,
    ACCEPTED,
    EITHER
  }

  /** All trials of a field, of which {@code lawful} would be accepted. */
  static List<FieldTrial> of(FormField field, List<String> lawful) {
    List<FieldTrial> trials = new ArrayList<>();
    boolean box = field.type() == FieldType.CHECKBOX;
    add(
        trials,
        field,
        "left out",
        List.of(),
        field.required() ? Expected.REFUSED : Expected.EITHER);
    add(
        trials,
        field,
        "blank",
        List.of(" \u200C\u200F "),
        field.required() && !box ? Expected.REFUSED : Expected.EITHER);
    add(trials, field, "a NUL", List.of("a\0b"), box ? Expected.EITHER : Expected.REFUSED);
    add(trials, field, "bidi controls", List.of(Hostile.BIDI), word(field));
    add(trials, field, "an expression", List.of(Hostile.EXPRESSION), word(field));
    add(trials, field, "a script", List.of(Hostile.SCRIPT), word(field));
    add(trials, field, "twice", List.of(Hostile.SCRIPT, Hostile.SCRIPT), word(field));
    add(trials, field, "beyond 2^63", List.of(Hostile.TOO_LARGE), word(field));
    add(
        trials,
        field,
        "overlong",
        List.of(Hostile.TOO_LONG),
        box ? Expected.EITHER : Expected.REFUSED);
    if (field.maxLength() != null) {
      String justTooLong = "ب".repeat(field.maxLength() + 1);
      add(trials, field, "one character too long", List.of(justTooLong), Expected.REFUSED);
    }
    switch (field.type()) {
      case MONEY, INTEGER -> numbers(trials, field, lawful);
      case DATE, TIME -> digits(trials, field, lawful);
      default -> {
        // Words and choices have been tried above.
      }
    }
    return trials;
  }

  private static void numbers(List<FieldTrial> trials, FormField field, List<String> lawful) {
    add(trials, field, "negative", List.of("-1"), Expected.REFUSED);
    add(trials, field, "negative in Persian", List.of("\u2212\u06F1"), Expected.REFUSED);
    add(trials, field, "a fraction", List.of("1.5"), Expected.REFUSED);
    add(trials, field, "an exponent", List.of("1e3"), Expected.REFUSED);
    digits(trials, field, lawful);
  }

  private static void digits(List<FieldTrial> trials, FormField field, List<String> lawful) {
    if (!lawful.isEmpty()) {
      String persian = PersianText.persianDigits(lawful.get(0));
      String arabic =
          persian
              .codePoints()
              .map(c -> c >= 0x6F0 && c <= 0x6F9 ? c - 0x6F0 + 0x660 : c)
              .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
              .toString();
      add(trials, field, "Persian digits", List.of(persian), Expected.ACCEPTED);
      add(trials, field, "Arabic digits", List.of(arabic), Expected.ACCEPTED);
    }
  }

  private static Expected word(FormField field) {
    return switch (field.type()) {
      case TEXT, LONG_TEXT, CHECKBOX -> Expected.EITHER;
      default -> Expected.REFUSED;
    };
  }

  private static void add(
      List<FieldTrial> trials,
      FormField field,
      String name,
      List<String> typed,
      Expected expected) {
    trials.add(new FieldTrial(name, field, typed, expected));
  }
}
