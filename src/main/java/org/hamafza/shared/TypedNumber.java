package org.hamafza.shared;

import java.math.BigInteger;
import java.time.LocalTime;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads whole numbers, ids and times of day in any digits. */
final class TypedNumber {

  private static final Pattern INTEGER = Pattern.compile("[-+\u2212]?[0-9]{1,100}");
  private static final Pattern ID = Pattern.compile("[0-9]{1,18}");
  private static final Pattern TIME = Pattern.compile("([01]?[0-9]|2[0-3]):([0-5][0-9])");

  private TypedNumber() {}

  static Parsed<Integer> integer(String text, int min, int max) {
    String typed = typed(text);
    if (!INTEGER.matcher(typed).matches()) {
      return Parsed.wrong("error.integer.format");
    }
    BigInteger number = new BigInteger(typed.replace('\u2212', '-'));
    boolean inside =
        number.compareTo(BigInteger.valueOf(min)) >= 0
            && number.compareTo(BigInteger.valueOf(max)) <= 0;
    return inside ? Parsed.of(number.intValue()) : Parsed.wrong("error.integer.range", min, max);
  }

  static Parsed<Long> id(String text) {
    String typed = typed(text);
    return ID.matcher(typed).matches()
        ? Parsed.of(Long.parseLong(typed))
        : Parsed.wrong("error.choice");
  }

  static Parsed<LocalTime> time(String text) {
    Matcher parts = TIME.matcher(typed(text));
    return parts.matches()
        ? Parsed.of(
            LocalTime.of(Integer.parseInt(parts.group(1)), Integer.parseInt(parts.group(2))))
        : Parsed.wrong("error.time.format");
  }

  private static String typed(String text) {
    return PersianText.asciiDigits(PersianText.canonical(text));
  }
}
