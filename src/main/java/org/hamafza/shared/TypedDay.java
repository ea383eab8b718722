package org.hamafza.shared;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the days that people type. */
final class TypedDay {

  // The years for which the official table of leap years is known.
  private static final int FIRST_YEAR = 1206;
  private static final int LAST_YEAR = 1498;
  private static final Pattern JALALI =
      Pattern.compile("([0-9]{4})[/.-]([0-9]{1,2})[/.-]([0-9]{1,2})");
  private static final Pattern ISO = Pattern.compile("([0-9]{4})-([0-9]{2})-([0-9]{2})");
  private static final int FIRST_ISO_YEAR = 1700;

  private TypedDay() {}

  static Parsed<JalaliDate> jalali(String text) {
    Matcher parts = JALALI.matcher(typed(text));
    if (!parts.matches()) {
      return Parsed.wrong("error.date.format");
    }
    int year = number(parts, 1);
    int month = number(parts, 2);
    int day = number(parts, 3);
    if (year < FIRST_YEAR || year > LAST_YEAR) {
      return Parsed.wrong("error.date.range", year(FIRST_YEAR), year(LAST_YEAR));
    }
    return JalaliDate.exists(year, month, day)
        ? Parsed.of(new JalaliDate(year, month, day))
        : Parsed.wrong("error.date.noSuchDay");
  }

  /** A Jalali day, or an ISO day as browsers send it; the year tells which. */
  static Parsed<LocalDate> day(String text) {
    Matcher parts = ISO.matcher(typed(text));
    if (!parts.matches() || number(parts, 1) < FIRST_ISO_YEAR) {
      return jalali(text).map(JalaliDate::toLocalDate);
    }
    int month = number(parts, 2);
    int day = number(parts, 3);
    if (month < 1 || month > 12 || !YearMonth.of(number(parts, 1), month).isValidDay(day)) {
      return Parsed.wrong("error.date.noSuchDay");
    }
    LocalDate date = LocalDate.of(number(parts, 1), month, day);
    int year = JalaliDate.yearOf(date);
    return year < FIRST_YEAR || year > LAST_YEAR
        ? Parsed.wrong("error.date.range", year(FIRST_YEAR), year(LAST_YEAR))
        : Parsed.of(date);
  }

  private static String typed(String text) {
    return PersianText.asciiDigits(PersianText.canonical(text)).replace(" ", "");
  }

  private static int number(Matcher parts, int group) {
    return Integer.parseInt(parts.group(group));
  }

  // As text, because a message would put a thousands separator into the number.
  private static String year(int year) {
    return Integer.toString(year);
  }
}
