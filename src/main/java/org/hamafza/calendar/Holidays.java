package org.hamafza.calendar;

import java.time.LocalDate;
import java.util.List;
import org.hamafza.shared.InvalidInput;
import org.hamafza.shared.LocalText;
import org.hamafza.shared.NotFound;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Lists and changes the public holidays; the caller checks who may do so. */
@Service
public class Holidays {

  private static final String COLUMNS = "select off_date, name_fa, name_en, kind from holiday ";

  private final JdbcClient jdbc;
  private final ApplicationEventPublisher events;

  Holidays(JdbcClient jdbc, ApplicationEventPublisher events) {
    this.jdbc = jdbc;
    this.events = events;
  }

  /** The holidays from the first to the last day, both included, in order. */
  public List<Holiday> between(LocalDate first, LocalDate last) {
    return jdbc.sql(COLUMNS + "where off_date between :first and :last order by off_date")
        .param("first", first)
        .param("last", last)
        .query((row, n) -> HolidayRow.read(row))
        .list();
  }

  public List<Holiday> list() {
    return jdbc.sql(COLUMNS + "order by off_date").query((row, n) -> HolidayRow.read(row)).list();
  }

  /** Refuses a day that is a holiday already. */
  @Transactional
  public void add(LocalDate day, LocalText name, HolidayKind kind) {
    if (isKnown(day)) {
      throw alreadyThere();
    }
    try {
      jdbc.sql("insert into holiday (off_date, name_fa, name_en, kind) values (?, ?, ?, ?)")
          .params(day, name.fa(), name.en(), kind.name())
          .update();
    } catch (DuplicateKeyException e) {
      throw alreadyThere();
    }
    events.publishEvent(new HolidayAdded(new Holiday(day, name, kind)));
  }

  /** The holiday on this day. */
  public Holiday on(LocalDate day) {
    return between(day, day).stream().findFirst().orElseThrow(NotFound::new);
  }

  /** A holiday falls on another day than was thought; refuses a day that is one already. */
  @Transactional
  public void move(LocalDate from, LocalDate to) {
    Holiday holiday = on(from);
    if (isKnown(to)) {
      throw new InvalidInput("to", "error.calendar.holidayExists");
    }
    jdbc.sql("update holiday set off_date = ? where off_date = ?").params(to, from).update();
    Holiday moved = new Holiday(to, holiday.name(), holiday.kind());
    events.publishEvent(new HolidayMoved(moved, from));
  }

  @Transactional
  public void remove(LocalDate day) {
    Holiday holiday = on(day);
    jdbc.sql("delete from holiday where off_date = ?").param(day).update();
    events.publishEvent(new HolidayRemoved(holiday));
  }

  private boolean isKnown(LocalDate day) {
    return !between(day, day).isEmpty();
  }

  private static InvalidInput alreadyThere() {
    return new InvalidInput("day", "error.calendar.holidayExists");
  }
}
