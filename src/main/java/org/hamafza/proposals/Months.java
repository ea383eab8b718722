package org.hamafza.proposals;

import java.time.LocalDate;
import org.hamafza.shared.JalaliDate;

/** Counts months of the Jalali calendar. */
final class Months {

  private Months() {}

  /** The months begun between two days, the second not included: a month and a day are two. */
  static int begun(LocalDate from, LocalDate to) {
    JalaliDate start = JalaliDate.of(from);
    JalaliDate end = JalaliDate.of(to);
    int months = (end.year() - start.year()) * 12 + end.month() - start.month();
    return end.day() > start.day() ? months + 1 : months;
  }

  /** The last day of the month that lies so many months after the end of a Jalali year. */
  static LocalDate endOfMonthAfter(int year, int months) {
    int last = year + 1 + (months - 1) / 12;
    int month = (months - 1) % 12 + 1;
    int day = 31;
    while (!JalaliDate.exists(last, month, day)) {
      day--;
    }
    return new JalaliDate(last, month, day).toLocalDate();
  }
}
