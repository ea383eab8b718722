package org.hamafza.web;

import com.ibm.icu.text.NumberFormat;
import com.ibm.icu.util.ULocale;
import java.util.Locale;

/** Numbers with separators and in the digits of a language. */
final class Numerals {

  private static final int FRACTION_DIGITS = 2;

  private Numerals() {}

  static String format(Number number, Locale language) {
    NumberFormat format = NumberFormat.getNumberInstance(ULocale.forLocale(language));
    format.setMaximumFractionDigits(FRACTION_DIGITS);
    return format.format(number);
  }

  /** As above, but a number of four digits, which may be a year, stays in one piece. */
  static String inSentence(Number number, Locale language) {
    long value = number.longValue();
    boolean shortWhole = value == number.doubleValue() && Math.abs(value) < 10_000;
    if (!shortWhole) {
      return format(number, language);
    }
    NumberFormat format = NumberFormat.getIntegerInstance(ULocale.forLocale(language));
    format.setGroupingUsed(false);
    return format.format(value);
  }
}
