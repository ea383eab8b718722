package org.hamafza.calendar;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Set;
import org.springframework.context.event.EventListener;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionPhase;
import org.springframework.transaction.event.TransactionalEventListener;

/** Answers from one reading of the tables, which is renewed when they change. */
@Component
class JdbcHolidaySource implements HolidaySource {

  // Another node of the installation may have changed the tables.
  private static final long LIFETIME = Duration.ofMinutes(1).toNanos();

  private final JdbcClient jdbc;
  private volatile OffDays known;

  JdbcHolidaySource(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public boolean isHoliday(LocalDate day) {
    return current().isHoliday(day);
  }

  @Override
  public Set<DayOfWeek> weeklyOffDays(LocalDate day) {
    return current().weeklyOffDays(day);
  }

  // First of all: who hears of the change after this counts with the new days.
  @EventListener(HolidaysChanged.class)
  @Order(Ordered.HIGHEST_PRECEDENCE)
  void forget() {
    known = null;
  }

  // What was read during the change is wrong if the change was rolled back.
  @TransactionalEventListener(
      classes = HolidaysChanged.class,
      phase = TransactionPhase.AFTER_COMPLETION)
  void forgetAgain() {
    known = null;
  }

  private OffDays current() {
    OffDays last = known;
    if (last == null || System.nanoTime() - last.readAt() > LIFETIME) {
      last = OffDays.read(jdbc);
      known = last;
    }
    return last;
  }
}
