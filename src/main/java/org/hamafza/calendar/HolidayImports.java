package org.hamafza.calendar;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.hamafza.shared.InvalidInput;
import org.hamafza.shared.NotFound;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes holidays over from files, and takes a whole file back; the caller checks who may. */
@Service
public class HolidayImports {

  /**
   * An import that counts.
   *
   * @param left how many of its days are holidays still
   */
  public record Import(long id, Instant importedAt, int left) {}

  private final JdbcClient jdbc;
  private final Holidays holidays;
  private final Clock clock;
  private final ApplicationEventPublisher events;

  HolidayImports(
      JdbcClient jdbc, Holidays holidays, Clock clock, ApplicationEventPublisher events) {
    this.jdbc = jdbc;
    this.holidays = holidays;
    this.clock = clock;
    this.events = events;
  }

  /** What the file would bring, row by row; nothing is changed. */
  @Transactional(readOnly = true)
  public HolidayFile read(String csv) {
    Set<LocalDate> known =
        holidays.list().stream().map(Holiday::day).collect(Collectors.toUnmodifiableSet());
    return HolidayFile.read(csv, known);
  }

  /** Takes over every good row of the file; returns how many. */
  @Transactional
  public int take(String csv) {
    List<Holiday> good = read(csv).good();
    if (good.isEmpty()) {
      throw new InvalidInput("file", "error.calendar.nothingNew");
    }
    GeneratedKeyHolder key = new GeneratedKeyHolder();
    jdbc.sql("insert into holiday_import (imported_at) values (?)")
        .param(Timestamp.from(clock.instant()))
        .update(key, "id");
    long id = key.getKeyAs(Long.class);
    for (Holiday each : good) {
      jdbc.sql(
              """
              insert into holiday (off_date, name_fa, name_en, kind, import_id) \
              values (?, ?, ?, ?, ?)""")
          .params(each.day(), each.name().fa(), each.name().en(), each.kind().name(), id)
          .update();
    }
    events.publishEvent(new HolidaysImported(id, good));
    return good.size();
  }

  /** The imports of which any day is left, newest first. */
  @Transactional(readOnly = true)
  public List<Import> list() {
    return jdbc.sql(
            """
            select i.id, i.imported_at, count(*) as days from holiday_import i \
            join holiday h on h.import_id = i.id group by i.id, i.imported_at order by i.id desc""")
        .query(
            (row, n) ->
                new Import(
                    row.getLong("id"),
                    row.getTimestamp("imported_at").toInstant(),
                    row.getInt("days")))
        .list();
  }

  /** The days of an import that are holidays still, in order. */
  @Transactional(readOnly = true)
  public List<LocalDate> days(long importId) {
    return jdbc.sql("select off_date from holiday where import_id = ? order by off_date")
        .param(importId)
        .query((row, n) -> row.getObject("off_date", LocalDate.class))
        .list();
  }

  /** Takes back what an import brought and nobody removed since. */
  @Transactional
  public void undo(long importId) {
    List<LocalDate> days = days(importId);
    if (days.isEmpty()) {
      throw new NotFound("nothing left of import " + importId);
    }
    jdbc.sql("delete from holiday where import_id = ?").param(importId).update();
    events.publishEvent(new HolidayImportUndone(importId, days));
  }
}
