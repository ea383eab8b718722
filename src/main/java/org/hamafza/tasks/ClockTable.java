package org.hamafza.tasks;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.hamafza.calendar.Pause;
import org.hamafza.calendar.Term;
import org.hamafza.shared.CaseRef;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The tables of the clocks of cases and of their pauses. */
@Repository
class ClockTable {

  /**
   * A span in which a case stands still.
   *
   * @param term what whoever it waits for is allowed; null if there is no end to that
   */
  record Standstill(
      long id, CaseRef subject, PauseReason reason, Instant from, Term term, Instant dueAt) {}

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

  void stop(CaseRef subject, PauseReason reason, Instant at, Term term, Instant due) {
    db.sql(
            """
            insert into clock_pause (council_id, subject_type, subject_id, subject_number, \
            ngo_id, reason, from_at, term, due_at) values (?, ?, ?, ?, ?, ?, ?, ?, ?)""")
        .params(subject.councilId(), subject.type(), subject.id(), subject.number())
        .params(subject.ngoId(), reason.name(), Timestamp.from(at))
        .params(term == null ? null : term.toString(), due == null ? null : Timestamp.from(due))
        .update();
  }

  void goOn(long standstillId, Instant at) {
    db.sql("update clock_pause set to_at = ? where id = ?")
        .params(Timestamp.from(at), standstillId)
        .update();
  }

  /** The spans of a case that are not over. */
  List<Standstill> standing(CaseRef subject) {
    return db.sql(
            """
            select * from clock_pause where subject_type = ? and subject_id = ? \
            and to_at is null order by id""")
        .params(subject.type(), subject.id())
        .query(ClockTable::standstill)
        .list();
  }

  /** The answers that are waited for and whose time depends on the calendar. */
  List<Standstill> answers() {
    return db.sql(
            """
            select * from clock_pause where to_at is null \
            and term like '%D' order by id""")
        .query(ClockTable::standstill)
        .list();
  }

  /** The spans of a case that are over. */
  List<Pause> pauses(CaseRef subject) {
    return db.sql(
            """
            select from_at, to_at from clock_pause where subject_type = ? and subject_id = ? \
            and to_at is not null order by id""")
        .params(subject.type(), subject.id())
        .query((row, n) -> pause(row))
        .list();
  }

  /** The spans that are over of all cases on which anything is open. */
  Pauses pauses() {
    Pauses pauses = new Pauses();
    db.sql(
            """
            select p.subject_type, p.subject_id, p.from_at, p.to_at from clock_pause p \
            where p.to_at is not null and (exists (select 1 from work_item w \
            where w.subject_type = p.subject_type and w.subject_id = p.subject_id \
            and w.state = 'OPEN') or exists (select 1 from case_clock c \
            where c.subject_type = p.subject_type and c.subject_id = p.subject_id \
            and c.ended_at is null)) order by p.id""")
        .query(
            (org.springframework.jdbc.core.RowCallbackHandler)
                row ->
                    pauses.add(
                        row.getString("subject_type"), row.getLong("subject_id"), pause(row)));
    return pauses;
  }

  private static Pause pause(ResultSet row) throws SQLException {
    return new Pause(
        row.getTimestamp("from_at").toInstant(), row.getTimestamp("to_at").toInstant());
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

  private static Standstill standstill(ResultSet row, int index) throws SQLException {
    String term = row.getString("term");
    return new Standstill(
        row.getLong("id"),
        subject(row),
        PauseReason.valueOf(row.getString("reason")),
        row.getTimestamp("from_at").toInstant(),
        term == null ? null : Term.parse(term),
        instant(row.getTimestamp("due_at")));
  }

  private static CaseRef subject(ResultSet row) throws SQLException {
    return new CaseRef(
        row.getLong("council_id"),
        row.getString("subject_type"),
        row.getLong("subject_id"),
        row.getString("subject_number"),
        row.getObject("ngo_id", Long.class));
  }

  private static Instant instant(Timestamp timestamp) {
    return timestamp == null ? null : timestamp.toInstant();
  }
}
