package org.hamafza.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.hamafza.shared.InvalidInput;
import org.hamafza.shared.LocalText;
import org.junit.jupiter.api.Test;

/** Files of holidays, as secretaries and spreadsheets write them. */
class HolidayFileTests {

  private static final LocalDate KNOWN = LocalDate.of(2025, 3, 21);

  @Test
  void takesJalaliAndGregorianDaysInAnyDigits() {
    HolidayFile file =
        read("date,name_fa,name_en,kind", "۱۴۰۴/۰۱/۱۱,عید فطر,,lunar", "2025-06-06,,Eid,LUNAR");
    assertThat(file.bad()).isEmpty();
    assertThat(file.good())
        .containsExactly(
            new Holiday(LocalDate.of(2025, 3, 31), new LocalText("عید فطر", ""), HolidayKind.LUNAR),
            new Holiday(LocalDate.of(2025, 6, 6), new LocalText("", "Eid"), HolidayKind.LUNAR));
  }

  @Test
  void saysOfEveryBadRowWhatIsWrong() {
    HolidayFile file =
        read(
            "kind;date;name_fa;remark",
            "LUNAR;1404/12/30;x;1404 has 29 days in Esfand",
            "FEAST;1404/02/01;x;",
            "LUNAR;soon;;",
            "CLOSURE;1404/02/02;سرما;good",
            "CLOSURE;2025-04-22;سرما;the same day",
            "SOLAR;1404/01/01;نوروز;known");
    assertThat(file.good()).extracting(Holiday::day).containsExactly(LocalDate.of(2025, 4, 22));
    assertThat(file.bad())
        .extracting(
            row -> row.line() + " " + row.reasons().stream().map(r -> r.messageKey()).toList())
        .containsExactly(
            "2 [error.date.noSuchDay]",
            "3 [error.choice]",
            "4 [error.date.format, error.required]",
            "6 [error.calendar.twice]",
            "7 [error.calendar.holidayExists]");
  }

  @Test
  void readsItsOwnExport() {
    List<Holiday> holidays =
        List.of(
            new Holiday(
                LocalDate.of(2025, 3, 31),
                new LocalText("عید، فطر", "Eid, \"al-Fitr\""),
                HolidayKind.LUNAR),
            new Holiday(LocalDate.of(2025, 4, 1), new LocalText("=1", ""), HolidayKind.CLOSURE));
    assertThat(HolidayFile.read(HolidayFile.write(holidays), Set.of()).good()).isEqualTo(holidays);
  }

  @Test
  void refusesAFileWithoutHeadingsOrWithTooManyRows() {
    assertThatThrownBy(() -> read("1404/01/11,x,,LUNAR")).isInstanceOf(InvalidInput.class);
    assertThatThrownBy(() -> read("")).isInstanceOf(InvalidInput.class);
    assertThatThrownBy(() -> read("date,kind" + "\n1404/01/11,LUNAR".repeat(500)))
        .isInstanceOf(InvalidInput.class);
  }

  private static HolidayFile read(String... lines) {
    return HolidayFile.read(String.join("\n", lines), Set.of(KNOWN));
  }
}
