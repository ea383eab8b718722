package org.hamafza.identity;

import java.time.Clock;
import java.time.LocalDate;
import org.hamafza.calendar.WorkingCalendar;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Sees to it that an installation never loses its last administrator. */
@Component
class Administrators {

  private final JdbcClient db;
  private final WorkingCalendar calendar;
  private final Clock clock;

  Administrators(JdbcClient db, WorkingCalendar calendar, Clock clock) {
    this.db = db;
    this.calendar = calendar;
    this.clock = clock;
  }

  /** Whether nobody but this person administers without an end. */
  boolean isLast(long personId) {
    LocalDate today = calendar.today(clock);
    // Locked, so that two administrators who end each other do not both succeed.
    return db
        .sql(
            """
            select a.person_id from appointment a join person p on p.id = a.person_id \
            where a.role = 'ADMINISTRATOR' and p.active = true and a.ended_at is null \
            and a.valid_from <= ? \
            and a.valid_to is null for update""")
        .param(today)
        .query(Long.class)
        .list()
        .stream()
        .allMatch(id -> id == personId);
  }
}
