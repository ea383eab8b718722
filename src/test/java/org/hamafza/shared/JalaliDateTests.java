package org.hamafza.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.Locale;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The Jalali calendar against known days and the arithmetic leap rule of 33 years. */
class JalaliDateTests {

  private static final Locale FA = Locale.forLanguageTag("fa");

  @ParameterizedTest
  @CsvSource({
    "1399/08/28, 2020-11-18",
    "1399/12/30, 2021-03-20",
    "1400/01/01, 2021-03-21",
    "1403/12/30, 2025-03-20",
    "1404/01/01, 2025-03-21",
    "1404/12/29, 2026-03-20",
    "1405/01/01, 2026-03-21",
    "1408/12/30, 2030-03-20",
    "1384/05/08, 2005-07-30",
    "1395/06/06, 2016-08-27",
    "1400/02/31, 2021-05-21"
  })
  void knowsTheDay(String jalali, LocalDate iso) {
    assertThat(JalaliDate.parse(jalali).get().toLocalDate()).isEqualTo(iso);
    assertThat(JalaliDate.of(iso)).hasToString(jalali);
  }

  @ParameterizedTest
  @ValueSource(strings = {"1404/12/30", "1399/07/31", "1399/13/01", "1399/00/01", "1399/01/00"})
  void refusesDaysThatDoNotExist(String typed) {
    assertThat(JalaliDate.parse(typed).messageKey()).contains("error.date.noSuchDay");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "99/08/28", "1399/8", "28/08/1399", "1399/08/28x", "${7*7}"})
  void refusesWhatIsNoDay(String typed) {
    assertThat(JalaliDate.parse(typed).messageKey()).contains("error.date.format");
  }

  @ParameterizedTest
  @ValueSource(strings = {"1205/12/29", "1499/01/01", "9999/01/01"})
  void refusesYearsWithoutAnOfficialTable(String typed) {
    assertThat(JalaliDate.parse(typed).messageKey()).contains("error.date.range");
  }

  @ParameterizedTest
  @ValueSource(strings = {"۱۳۹۹/۰۸/۲۸", "١٣٩٩/٨/٢٨", "1399-08-28", "1399.8.28", " 1399 / 08 / 28 "})
  void readsDaysAsPeopleTypeThem(String typed) {
    assertThat(JalaliDate.parse(typed).get()).isEqualTo(new JalaliDate(1399, 8, 28));
  }

  @Test
  void writesDaysInBothLanguages() {
    JalaliDate day = new JalaliDate(1399, 8, 28);
    assertThat(day.formatLong(FA)).isEqualTo("چهارشنبه ۲۸ آبان ۱۳۹۹");
    assertThat(day.formatLong(Locale.ENGLISH)).isEqualTo("Wednesday 28 Aban 1399");
    assertThat(day.formatShort(FA)).isEqualTo("۱۳۹۹/۰۸/۲۸");
    assertThat(day.formatShort(Locale.ENGLISH)).isEqualTo("1399/08/28");
  }

  @Test
  void cannotBeMadeForADayThatDoesNotExist() {
    assertThatThrownBy(() -> new JalaliDate(1404, 12, 30))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void countsEveryDayOfTheOfficialTable() {
    // 1 Farvardin 1400 is 21 March 2021; walk from there by the arithmetic leap rule.
    LocalDate iso = LocalDate.of(2021, 3, 21);
    for (int year = 1399; year >= 1206; year--) {
      iso = iso.minusDays(isLeap(year) ? 366 : 365);
    }
    for (int year = 1206; year <= 1498; year++) {
      for (int month = 1; month <= 12; month++) {
        int length = month <= 6 ? 31 : month <= 11 || isLeap(year) ? 30 : 29;
        for (int day = 1; day <= length; day++, iso = iso.plusDays(1)) {
          JalaliDate jalali = JalaliDate.of(iso);
          if (jalali.year() != year || jalali.month() != month || jalali.day() != day) {
            assertThat(jalali).as(iso.toString()).isEqualTo(new JalaliDate(year, month, day));
          }
          if (!jalali.toLocalDate().equals(iso)) {
            assertThat(jalali.toLocalDate()).isEqualTo(iso);
          }
        }
        assertThat(JalaliDate.exists(year, month, length + 1)).isFalse();
      }
    }
  }

  @Property
  void keepsTheOrderOfDays(
      @ForAll @IntRange(min = -50_000, max = 50_000) int a,
      @ForAll @IntRange(min = -50_000, max = 50_000) int b) {
    JalaliDate first = JalaliDate.of(LocalDate.EPOCH.plusDays(a));
    JalaliDate second = JalaliDate.of(LocalDate.EPOCH.plusDays(b));
    assertThat(Integer.signum(first.compareTo(second))).isEqualTo(Integer.compare(a, b));
  }

  @Property
  void readsWhatItWrites(@ForAll @IntRange(min = -50_000, max = 40_000) int epochDay) {
    LocalDate iso = LocalDate.EPOCH.plusDays(epochDay);
    assertThat(TypedDay.day(JalaliDate.of(iso).formatShort(FA)).get()).isEqualTo(iso);
    assertThat(TypedDay.day(iso.toString()).get()).isEqualTo(iso);
  }

  @ParameterizedTest
  @CsvSource({
    "2020-11-18, ''",
    "2021-02-29, error.date.noSuchDay",
    "2020-13-01, error.date.noSuchDay",
    "9999-01-01, error.date.range"
  })
  void readsIsoDays(String typed, String key) {
    assertThat(TypedDay.day(typed).messageKey().orElse("")).isEqualTo(key);
  }

  private static boolean isLeap(int year) {
    return (25 * year + 11) % 33 < 8;
  }
}
