package org.hamafza.tasks;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.hamafza.calendar.Term;
import org.hamafza.shared.CaseRef;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table of the clocks of cases. */
@Repository
class ClockTable {

  private final JdbcClient db;

  ClockTable(JdbcClient db) {
    this.db = db;
  }

  Optional<CaseClock> of(String type, long id) {
    return db.sql("select * from case_clock where subject_type = ? and subject_id = ?")
        .params(type, id)
        .query(ClockTable::clock)
        .optional();
  }

  /** The same, kept from others until the commit. */
  Optional<CaseClock> lock(CaseRef subject) {
    return db.sql("select * from case_clock where subject_type = ? and subject_id = ? for update")
        .params(subject.type(), subject.id())
        .query(ClockTable::clock)
        .optional();
  }

  void start(CaseRef subject, Instant from, Term term, Instant due) {
    db.sql(
            """
            insert into case_clock (council_id, subject_type, subject_id, subject_number, ngo_id, \
            counted_from, term, due_at) values (?, ?, ?, ?, ?, ?, ?, ?)""")
        .params(subject.councilId(), subject.type(), subject.id(), subject.number())
        .params(subject.ngoId(), Timestamp.from(from), term.toString(), Timestamp.from(due))
        .update();
  }

  void allow(long id, Term term, Instant due) {
    db.sql("update case_clock set term = ?, due_at = ? where id = ?")
        .params(term.toString(), Timestamp.from(due), id)
        .update();
  }

  void pause(long id, Instant at, int left) {
    db.sql("update case_clock set paused_at = ?, time_left = ? where id = ?")
        .params(Timestamp.from(at), left, id)
        .update();
  }

  void resume(long id) {
    db.sql("update case_clock set paused_at = null, time_left = null where id = ?")
        .param(id)
        .update();
  }

  void end(long id, Instant at) {
    db.sql("update case_clock set ended_at = ?, paused_at = null, time_left = null where id = ?")
        .params(Timestamp.from(at), id)
        .update();
  }

  /** The clocks that run and depend on the calendar. */
  List<CaseClock> running() {
    return db.sql(
            """
            select * from case_clock where ended_at is null and paused_at is null \
            and term like '%D' order by id""")
        .query(ClockTable::clock)
        .list();
  }

  private static CaseClock clock(ResultSet row, int index) throws SQLException {
    return new CaseClock(
        row.getLong("id"),
        subject(row),
        new Counting(
            row.getTimestamp("counted_from").toInstant(),
            Term.parse(row.getString("term")),
            instant(row.getTimestamp("paused_at")),
            row.getObject("time_left", Integer.class)),
        row.getTimestamp("due_at").toInstant(),
        instant(row.getTimestamp("ended_at")));
  }

  static CaseRef subject(ResultSet row) throws SQLException {
    return new CaseRef(
        row.getLong("council_id"),
        row.getString("subject_type"),
        row.getLong("subject_id"),
        row.getString("subject_number"),
        row.getObject("ngo_id", Long.class));
  }

  static Instant instant(Timestamp timestamp) {
    return timestamp == null ? null : timestamp.toInstant();
  }
}
