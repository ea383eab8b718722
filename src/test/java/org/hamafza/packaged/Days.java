package org.hamafza.packaged;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Locale;
import org.hamafza.shared.JalaliDate;

/** Days as people type them: Jalali, counted from today in Tehran. */
final class Days {

  private Days() {}

  static String today() {
    return in(0);
  }

  static String in(int days) {
    LocalDate day = LocalDate.now(ZoneId.of("Asia/Tehran")).plusDays(days);
    return JalaliDate.of(day).formatShort(Locale.ENGLISH);
  }
}
