package org.hamafza.shared;

import java.util.regex.Pattern;

/** Brings a number as people type it (any digits, blanks, dashes) to its bare form. */
final class Typed {

  private static final Pattern FILLERS = Pattern.compile("[\\s\\p{Z}\\p{Pd}\\u200C\\u200D]+");

  private Typed() {}

  static String bare(String text) {
    String ascii = PersianText.asciiDigits(PersianText.canonical(text));
    return FILLERS.matcher(ascii).replaceAll("");
  }

  static boolean isDigits(String text, int count) {
    return text.length() == count && text.chars().allMatch(c -> c >= '0' && c <= '9');
  }

  static boolean allEqual(String digits) {
    return digits.chars().distinct().count() == 1;
  }
}
