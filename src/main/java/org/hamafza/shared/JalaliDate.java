package org.hamafza.shared;

import com.ibm.icu.text.SimpleDateFormat;
import com.ibm.icu.util.Calendar;
import com.ibm.icu.util.TimeZone;
import com.ibm.icu.util.ULocale;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.Date;
import java.util.Locale;

/** A day of the Iranian solar calendar, for showing and typing; storage is always ISO. */
public record JalaliDate(int year, int month, int day) implements Comparable<JalaliDate> {

  private static final Calendar TEMPLATE = template();
  private static final Comparator<JalaliDate> ORDER =
      Comparator.comparingInt(JalaliDate::year)
          .thenComparingInt(JalaliDate::month)
          .thenComparingInt(JalaliDate::day);

  public JalaliDate {
    if (!exists(year, month, day)) {
      throw new IllegalArgumentException("no such Jalali day: " + slashed(year, month, day));
    }
  }

  public static JalaliDate of(LocalDate date) {
    Calendar calendar = TEMPLATE.clone();
    calendar.setTimeInMillis(millis(date));
    return new JalaliDate(
        calendar.get(Calendar.EXTENDED_YEAR),
        calendar.get(Calendar.MONTH) + 1,
        calendar.get(Calendar.DAY_OF_MONTH));
  }

  public static int yearOf(LocalDate date) {
    return of(date).year();
  }

  /** Reads year/month/day in any digits; a day that the calendar lacks is refused, not moved. */
  public static Parsed<JalaliDate> parse(String text) {
    return TypedDay.jalali(text);
  }

  public static boolean exists(int year, int month, int day) {
    return year >= 1 && month >= 1 && month <= 12 && day >= 1 && day <= length(year, month);
  }

  public LocalDate toLocalDate() {
    long start = firstOf(year, month).getTimeInMillis();
    return LocalDate.EPOCH.plusDays(Math.floorDiv(start, dayMillis()) + day - 1);
  }

  public boolean isLeapYear() {
    return length(year, 12) == 30;
  }

  /** 1399/08/28, in the digits of the language. */
  public String formatShort(Locale locale) {
    return PersianText.digitsFor(locale, toString());
  }

  /** Weekday, day, month name and year. */
  public String formatLong(Locale locale) {
    // The full style of the library prints the parts in an order nobody writes.
    String language = LocalText.isPersian(locale) ? "fa_IR" : "en_US";
    SimpleDateFormat format =
        new SimpleDateFormat("EEEE d MMMM yyyy", new ULocale(language + "@calendar=persian"));
    format.setTimeZone(TimeZone.GMT_ZONE);
    return format.format(new Date(millis(toLocalDate())));
  }

  @Override
  public int compareTo(JalaliDate other) {
    return ORDER.compare(this, other);
  }

  /** 1399/08/28 with Latin digits. */
  @Override
  public String toString() {
    return slashed(year, month, day);
  }

  private static String slashed(int year, int month, int day) {
    return String.format(Locale.ROOT, "%04d/%02d/%02d", year, month, day);
  }

  private static int length(int year, int month) {
    return firstOf(year, month).getActualMaximum(Calendar.DAY_OF_MONTH);
  }

  private static Calendar firstOf(int year, int month) {
    Calendar calendar = TEMPLATE.clone();
    calendar.set(Calendar.EXTENDED_YEAR, year);
    calendar.set(Calendar.MONTH, month - 1);
    calendar.set(Calendar.DAY_OF_MONTH, 1);
    return calendar;
  }

  private static long millis(LocalDate date) {
    return date.toEpochDay() * dayMillis();
  }

  private static long dayMillis() {
    return ChronoUnit.DAYS.getDuration().toMillis();
  }

  private static Calendar template() {
    Calendar calendar =
        Calendar.getInstance(TimeZone.GMT_ZONE, new ULocale("fa_IR@calendar=persian"));
    calendar.clear();
    calendar.setLenient(false);
    return calendar;
  }
}
