package org.hamafza;

import java.util.ArrayList;
import java.util.List;
import org.hamafza.FieldTrial.Expected;
import org.hamafza.shared.PersianText;

/**
 * One thing sent in the place of one value of a JSON body.
 *
 * @param json what is sent; null leaves the value out
 * @param expected what must come of it
 * @param kept what is then stored, as JSON; null if that is not said
 */
record BodyTrial(String name, String json, Expected expected, String kept) {

  /** What a value means, as its lawful form tells. */
  enum Kind {
    TEXT,
    NUMBER,
    DATE,
    TIME,
    CODE,
    CODES,
    LEGAL_ID;

    static Kind of(Object lawful) {
      if (lawful instanceof List) {
        return CODES;
      }
      if (lawful instanceof Number) {
        return NUMBER;
      }
      String text = String.valueOf(lawful);
      if (text.matches("\\d{4}[-/]\\d\\d[-/]\\d\\d")) {
        return DATE;
      }
      if (text.matches("\\d\\d:\\d\\d")) {
        return TIME;
      }
      if (text.matches("\\d{11}")) {
        return LEGAL_ID;
      }
      return lawful == null || text.matches("[A-Z_]+") ? CODE : TEXT;
    }
  }

  private static final String ARABIC = "\u0643\u062A\u0627\u0628\u0640 \u064A\u0643 \u0661\u0662";

  /** All trials of a value of that kind, of which {@code lawful} would be accepted. */
  static List<BodyTrial> of(Kind kind, Object lawful) {
    List<BodyTrial> trials = new ArrayList<>();
    trials.add(new BodyTrial("left out", null, Expected.EITHER, null));
    trials.add(new BodyTrial("null", "null", Expected.EITHER, null));
    refused(trials, "an object", "{\"a\":{\"b\":[]}}");
    refused(trials, "an array in an array", "[[],{}]");
    refused(trials, "a NUL", text("a\0b"));
    words(trials, kind, "overlong", Hostile.TOO_LONG, Expected.REFUSED);
    words(trials, kind, "bidi controls", Hostile.BIDI, Expected.ACCEPTED);
    words(trials, kind, "an expression", Hostile.EXPRESSION, Expected.ACCEPTED);
    words(trials, kind, "a script", Hostile.SCRIPT, Expected.ACCEPTED);
    words(trials, kind, "Arabic letters", ARABIC, Expected.ACCEPTED);
    words(trials, kind, "letters", "abc", Expected.ACCEPTED);
    // Half a letter is no letter: nothing of it is kept.
    trials.add(new BodyTrial("a lone surrogate", in(kind, "\"\\ud800\""), Expected.EITHER, null));
    for (String number : List.of(Hostile.TOO_LARGE, "1e400", "1.5", "-1", "true")) {
      trials.add(
          new BodyTrial(
              number,
              in(kind, number),
              kind == Kind.TEXT ? Expected.EITHER : Expected.REFUSED,
              null));
    }
    switch (kind) {
      case NUMBER, DATE, TIME, LEGAL_ID -> digits(trials, lawful);
      case CODES -> refused(trials, "a single value", "\"abc\"");
      default -> {
        // Words and codes have been tried above.
      }
    }
    return trials;
  }

  private static void digits(List<BodyTrial> trials, Object lawful) {
    String persian = PersianText.persianDigits(lawful.toString());
    StringBuilder arabic = new StringBuilder();
    persian
        .chars()
        .map(c -> c >= 0x6F0 && c <= 0x6F9 ? c - 0x6F0 + 0x660 : c)
        .forEach(c -> arabic.append((char) c));
    String kept = Json.of(lawful);
    trials.add(new BodyTrial("Persian digits", text(persian), Expected.ACCEPTED, kept));
    trials.add(new BodyTrial("Arabic digits", text(arabic.toString()), Expected.ACCEPTED, kept));
  }

  private static void refused(List<BodyTrial> trials, String name, String json) {
    trials.add(new BodyTrial(name, json, Expected.REFUSED, null));
  }

  private static void words(
      List<BodyTrial> trials, Kind kind, String name, String words, Expected ofText) {
    trials.add(
        kind == Kind.TEXT
            ? new BodyTrial(name, text(words), ofText, text(PersianText.canonical(words)))
            : new BodyTrial(name, in(kind, text(words)), Expected.REFUSED, null));
  }

  private static String in(Kind kind, String json) {
    return kind == Kind.CODES ? "[" + json + "]" : json;
  }

  private static String text(String words) {
    return Json.of(words);
  }
}
