package org.hamafza.council;

import java.util.regex.Pattern;

/** Blackens what leads to a person or an account: IBANs, addresses of mail, long numbers. */
final class Redaction {

  static final String BLACK = "\u2588\u2588\u2588";

  private static final String DIGIT = "[0-9\u0660-\u0669\u06F0-\u06F9]";

  /** In this order: an IBAN is also a long number. Amounts have separators and stay. */
  private static final Pattern PERSONAL =
      Pattern.compile(
          "IR ?(?:"
              + DIGIT
              + "[ -]?){24}"
              + "|[\\w.+-]+@[\\w-]+(?:\\.[\\w-]+)+"
              + "|\\+?(?:"
              + DIGIT
              + "[ -]?){9,}"
              + DIGIT);

  private Redaction() {}

  static String of(String text) {
    return PERSONAL.matcher(text).replaceAll(BLACK);
  }
}
