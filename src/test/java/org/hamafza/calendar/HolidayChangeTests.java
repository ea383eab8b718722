package org.hamafza.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;
import org.hamafza.shared.InvalidInput;
import org.hamafza.shared.LocalText;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.jdbc.datasource.init.ResourceDatabasePopulator;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.EnableTransactionManagement;
import org.springframework.transaction.support.TransactionTemplate;

/** Changes of the days off as the whole program sees them, with transactions. */
class HolidayChangeTests {

  private static final LocalDate EID = LocalDate.of(2020, 7, 29);
  private static final LocalText NAME = new LocalText("تعطیل", "Closure");

  @Configuration
  @EnableTransactionManagement
  @Import({Holidays.class, Weekends.class, JdbcHolidaySource.class, WorkingCalendar.class})
  static class Program {

    @Bean
    DataSource dataSource() {
      DataSource database =
          new DriverManagerDataSource("jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1");
      new ResourceDatabasePopulator(new ClassPathResource("db/migration/V03__calendar.sql"))
          .execute(database);
      return database;
    }

    @Bean
    JdbcClient jdbcClient(DataSource dataSource) {
      return JdbcClient.create(dataSource);
    }

    @Bean
    PlatformTransactionManager transactionManager(DataSource dataSource) {
      return new DataSourceTransactionManager(dataSource);
    }
  }

  private final AnnotationConfigApplicationContext program =
      new AnnotationConfigApplicationContext(Program.class);
  private final Holidays holidays = program.getBean(Holidays.class);
  private final Weekends weekends = program.getBean(Weekends.class);
  private final WorkingCalendar calendar = program.getBean(WorkingCalendar.class);
  private final TransactionTemplate transaction =
      new TransactionTemplate(program.getBean(PlatformTransactionManager.class));

  @AfterEach
  void stop() {
    program.close();
  }

  @Test
  void reachesTheCalendarAtOnce() {
    assertThat(calendar.isWorkingDay(EID)).isTrue();
    holidays.add(EID, NAME, HolidayKind.CLOSURE);
    assertThat(calendar.isWorkingDay(EID)).isFalse();
    holidays.remove(EID);
    assertThat(calendar.isWorkingDay(EID)).isTrue();
  }

  @Test
  void isForgottenWhenItIsRolledBack() {
    transaction.executeWithoutResult(
        status -> {
          holidays.add(EID, NAME, HolidayKind.CLOSURE);
          assertThat(calendar.isWorkingDay(EID)).isFalse();
          status.setRollbackOnly();
        });
    assertThat(calendar.isWorkingDay(EID)).isTrue();
  }

  @Test
  void movesTheWeekendFromADayOn() {
    LocalDate thursday = LocalDate.of(2025, 3, 27);
    weekends.set(thursday, Set.of(DayOfWeek.FRIDAY));
    weekends.set(thursday, Set.of(DayOfWeek.SATURDAY, DayOfWeek.FRIDAY));
    assertThat(calendar.isWorkingDay(thursday)).isTrue();
    assertThat(calendar.isWorkingDay(thursday.plusDays(2))).isFalse();
    assertThat(calendar.isWorkingDay(thursday.minusDays(7))).isFalse();
    assertThat(weekends.list()).hasSize(2);
  }

  @Test
  void refusesAWeekendOfNoDayOrAllDays() {
    assertThatThrownBy(() -> weekends.set(EID, Set.of())).isInstanceOf(InvalidInput.class);
    assertThatThrownBy(() -> weekends.set(EID, EnumSet.allOf(DayOfWeek.class)))
        .isInstanceOf(InvalidInput.class);
  }
}
