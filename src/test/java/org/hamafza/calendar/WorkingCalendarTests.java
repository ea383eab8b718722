package org.hamafza.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Set;
import java.util.TreeSet;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.hamafza.shared.JalaliDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Working days around the turn of the year, with Thursday and Friday off until the end of 1403 and
 * Friday and Saturday from 1404 on.
 */
class WorkingCalendarTests {

  private static final Set<LocalDate> NOWRUZ = nowruzOf(1399, 1400, 1403, 1404, 1405);
  private static final LocalDate NEW_WEEKEND = jalali("1404/01/01");

  private final WorkingCalendar calendar =
      new WorkingCalendar(
          new HolidaySource() {
            @Override
            public boolean isHoliday(LocalDate day) {
              return NOWRUZ.contains(day);
            }

            @Override
            public Set<DayOfWeek> weeklyOffDays(LocalDate day) {
              return day.isBefore(NEW_WEEKEND)
                  ? Set.of(DayOfWeek.THURSDAY, DayOfWeek.FRIDAY)
                  : Set.of(DayOfWeek.FRIDAY, DayOfWeek.SATURDAY);
            }
          });

  // 1399/12/27 is a Wednesday; 28 and 29 are Thursday and Friday (29 also a holiday);
  // 30 Esfand 1399 is a working Saturday; 1 to 4 Farvardin are Sunday to Wednesday, then the
  // weekend (5, 6), so that work goes on with Saturday, 7 Farvardin 1400.
  @ParameterizedTest
  @CsvSource({
    "1399/12/27, 1, 1399/12/30",
    "1399/12/28, 1, 1399/12/30",
    "1399/12/30, 1, 1400/01/07",
    "1399/12/27, 2, 1400/01/07",
    "1399/12/30, 5, 1400/01/11",
    "1399/12/30, 6, 1400/01/14",
    "1400/01/07, -1, 1399/12/30",
    "1400/01/07, -2, 1399/12/27",
    "1400/01/03, 0, 1400/01/03"
  })
  void countsAcrossTheLeapYear1399(String from, int workingDays, String to) {
    assertThat(calendar.plusWorkingDays(jalali(from), workingDays)).isEqualTo(jalali(to));
  }

  // 1403/12/30 is a Thursday, off by the old rule; 1404/01/01 is a Friday, 2 Saturday, 3 and 4
  // still Nowruz; 5 Farvardin is a Tuesday. By the new rule Thursday, 7 Farvardin, is worked,
  // 8 and 9 are the weekend, 12 and 13 are holidays, 14 is a Thursday.
  @ParameterizedTest
  @CsvSource({
    "1403/12/28, 1, 1404/01/05",
    "1404/01/06, 1, 1404/01/07",
    "1404/01/07, 1, 1404/01/10",
    "1404/01/10, 2, 1404/01/14"
  })
  void countsAcrossAChangeOfTheWeekend(String from, int workingDays, String to) {
    assertThat(calendar.plusWorkingDays(jalali(from), workingDays)).isEqualTo(jalali(to));
  }

  @Test
  void knowsDaysOff() {
    assertThat(calendar.isWorkingDay(jalali("1399/12/30"))).isTrue();
    assertThat(calendar.isWorkingDay(jalali("1400/01/01"))).isFalse();
    assertThat(calendar.isWorkingDay(jalali("1403/12/30"))).isFalse();
    assertThat(calendar.nextWorkingDay(jalali("1400/01/07"))).isEqualTo(jalali("1400/01/08"));
    assertThat(calendar.workingDayFrom(jalali("1400/01/07"))).isEqualTo(jalali("1400/01/07"));
    assertThat(calendar.workingDayFrom(jalali("1400/01/01"))).isEqualTo(jalali("1400/01/07"));
  }

  @Test
  void endsTermsOfWorkingDaysWithTheDayInTehran() {
    // 21:00 UTC on 18 March 2021 is already 19 March, 1399/12/29, in Tehran (+03:30).
    Instant from = Instant.parse("2021-03-18T21:00:00Z");
    assertThat(calendar.due(from, Term.parse("1WD")))
        .isEqualTo(Instant.parse("2021-03-20T20:29:59Z"));
    // 1400/01/07 is 27 March 2021, by then with summer time (+04:30).
    assertThat(calendar.due(from, Term.parse("2WD")))
        .isEqualTo(Instant.parse("2021-03-27T19:29:59Z"));
  }

  @Test
  void movesTheEndOfCalendarDaysToAWorkingDay() {
    Instant from = Instant.parse("2021-03-17T08:00:00Z");
    assertThat(calendar.due(from, Term.parse("3D")))
        .isEqualTo(Instant.parse("2021-03-20T20:29:59Z"));
    assertThat(calendar.due(from, Term.parse("4D")))
        .isEqualTo(Instant.parse("2021-03-27T19:29:59Z"));
    // The report due at the end of Ordibehesht 1400 (a Friday) is due on Saturday, 22 May 2021.
    assertThat(calendar.due(Instant.parse("2021-05-20T08:00:00Z"), Term.parse("1D")))
        .isEqualTo(Instant.parse("2021-05-22T19:29:59Z"));
  }

  @Test
  void countsHoursAndMinutesByTheClock() {
    Instant from = Instant.parse("2021-03-21T21:00:00Z");
    assertThat(calendar.due(from, Term.parse("24H")))
        .isEqualTo(Instant.parse("2021-03-22T21:00:00Z"));
    assertThat(calendar.due(from, Term.parse("20MIN")))
        .isEqualTo(Instant.parse("2021-03-21T21:20:00Z"));
  }

  @Test
  void livesInTehran() {
    Clock clock = Clock.fixed(Instant.parse("2020-11-17T20:45:00Z"), ZoneOffset.UTC);
    assertThat(calendar.today(clock)).isEqualTo(jalali("1399/08/28"));
  }

  @Property
  void countsBackWhatItCountedForward(
      @ForAll @IntRange(min = 18_300, max = 20_500) int start,
      @ForAll @IntRange(min = -60, max = 60) int workingDays) {
    LocalDate from = calendar.workingDayFrom(LocalDate.ofEpochDay(start));
    LocalDate to = calendar.plusWorkingDays(from, workingDays);
    assertThat(calendar.isWorkingDay(to)).isTrue();
    assertThat(calendar.workingDaysBetween(from, to)).isEqualTo(workingDays);
    assertThat(calendar.plusWorkingDays(to, -workingDays)).isEqualTo(from);
  }

  private static LocalDate jalali(String day) {
    return JalaliDate.parse(day).get().toLocalDate();
  }

  private static Set<LocalDate> nowruzOf(int... years) {
    Set<LocalDate> days = new TreeSet<>();
    for (int year : years) {
      for (int day : new int[] {1, 2, 3, 4, 12, 13}) {
        days.add(new JalaliDate(year, 1, day).toLocalDate());
      }
      days.add(new JalaliDate(year, 12, 29).toLocalDate());
    }
    return days;
  }
}
