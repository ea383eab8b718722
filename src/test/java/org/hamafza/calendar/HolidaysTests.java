package org.hamafza.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.hamafza.shared.InvalidInput;
import org.hamafza.shared.JalaliDate;
import org.hamafza.shared.LocalText;
import org.hamafza.shared.NotFound;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.jdbc.datasource.init.ResourceDatabasePopulator;

/** The tables of days off, as delivered and as changed. */
class HolidaysTests {

  private static final LocalText NAME = new LocalText("عید قربان", "Eid al-Adha");
  private static final LocalDate EID = LocalDate.of(2020, 7, 31);

  private final List<Object> published = new ArrayList<>();
  private Holidays holidays;
  private JdbcHolidaySource source;

  @BeforeEach
  void createTables() {
    DataSource database =
        new DriverManagerDataSource("jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1");
    ResourceDatabasePopulator tables =
        new ResourceDatabasePopulator(
            new ClassPathResource("db/migration/V03__calendar.sql"),
            new ClassPathResource("db/migration/V03_1__official_holidays.sql"));
    tables.setSqlScriptEncoding("UTF-8");
    tables.execute(database);
    JdbcClient jdbc = JdbcClient.create(database);
    source = new JdbcHolidaySource(jdbc);
    holidays =
        new Holidays(
            jdbc,
            event -> {
              published.add(event);
              source.forget();
            });
  }

  @Test
  void knowsTheTenFixedHolidaysOfEachYear() {
    assertThat(holidays.list()).hasSize(12 * 10);
    for (int year = 1399; year <= 1410; year++) {
      for (String day :
          List.of(
              "01/01", "01/02", "01/03", "01/04", "01/12", "01/13", "03/14", "03/15", "11/22",
              "12/29")) {
        LocalDate iso = JalaliDate.parse(year + "/" + day).get().toLocalDate();
        assertThat(source.isHoliday(iso)).as(year + "/" + day).isTrue();
      }
    }
    // 22 Bahman 1399 and 29 Esfand 1403.
    assertThat(source.isHoliday(LocalDate.of(2021, 2, 10))).isTrue();
    assertThat(source.isHoliday(LocalDate.of(2025, 3, 19))).isTrue();
  }

  @Test
  void startsWithThursdayAndFridayOff() {
    assertThat(source.weeklyOffDays(LocalDate.of(2020, 11, 18)))
        .containsExactly(DayOfWeek.THURSDAY, DayOfWeek.FRIDAY);
    assertThat(source.weeklyOffDays(LocalDate.of(1899, 12, 31))).isEmpty();
  }

  @Test
  void takesNewHolidaysAtOnce() {
    assertThat(source.isHoliday(EID)).isFalse();
    holidays.add(EID, NAME, HolidayKind.LUNAR);
    assertThat(source.isHoliday(EID)).isTrue();
    Holiday added = new Holiday(EID, NAME, HolidayKind.LUNAR);
    assertThat(holidays.between(EID, EID)).containsExactly(added);
    assertThat(published).containsExactly(new HolidayAdded(added));
  }

  @Test
  void refusesADayThatIsAHolidayAlready() {
    holidays.add(EID, NAME, HolidayKind.LUNAR);
    assertThatThrownBy(() -> holidays.add(EID, NAME, HolidayKind.CLOSURE))
        .isInstanceOfSatisfying(
            InvalidInput.class,
            invalid ->
                assertThat(invalid.errors().get(0).messageKey())
                    .isEqualTo("error.calendar.holidayExists"));
  }

  @Test
  void removesHolidays() {
    holidays.add(EID, NAME, HolidayKind.LUNAR);
    holidays.remove(EID);
    assertThat(source.isHoliday(EID)).isFalse();
    assertThatThrownBy(() -> holidays.remove(EID)).isInstanceOf(NotFound.class);
  }

  @Test
  void refusesAWeekWithoutAWorkingDay() {
    assertThatThrownBy(
            () -> OffDays.days("MONDAY,TUESDAY,WEDNESDAY,THURSDAY,FRIDAY,SATURDAY,SUNDAY"))
        .isInstanceOf(IllegalStateException.class);
  }
}
