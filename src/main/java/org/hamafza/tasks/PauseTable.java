package org.hamafza.tasks;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import org.hamafza.calendar.Pause;
import org.hamafza.calendar.Term;
import org.hamafza.shared.CaseRef;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table of the spans in which cases stand still. */
@Repository
class PauseTable {

  /**
   * A span in which a case stands still.
   *
   * @param term what whoever it waits for is allowed; null if there is no end to that
   * @param allowedFrom since when that term runs
   */
  record Standstill(
      long id,
      CaseRef subject,
      PauseReason reason,
      Instant from,
      Term term,
      Instant allowedFrom,
      Instant dueAt) {}

  private final JdbcClient db;

  PauseTable(JdbcClient db) {
    this.db = db;
  }

  void begin(CaseRef subject, PauseReason reason, Instant at, Term term, Instant due) {
    db.sql(
            """
            insert into clock_pause (council_id, subject_type, subject_id, subject_number, \
            ngo_id, reason, from_at, term, due_at) values (?, ?, ?, ?, ?, ?, ?, ?, ?)""")
        .params(subject.councilId(), subject.type(), subject.id(), subject.number())
        .params(subject.ngoId(), reason.name(), Timestamp.from(at))
        .params(term == null ? null : term.toString(), due == null ? null : Timestamp.from(due))
        .update();
  }

  void extend(long id, Instant from, Term term, Instant due) {
    db.sql("update clock_pause set answer_from = ?, term = ?, due_at = ? where id = ?")
        .params(Timestamp.from(from), term.toString(), Timestamp.from(due), id)
        .update();
  }

  void end(long id, Instant at) {
    db.sql("update clock_pause set to_at = ? where id = ?").params(Timestamp.from(at), id).update();
  }

  /** The spans of a case that are not over. */
  List<Standstill> standing(CaseRef subject) {
    return db.sql(
            """
            select * from clock_pause where subject_type = ? and subject_id = ? \
            and to_at is null order by id""")
        .params(subject.type(), subject.id())
        .query(PauseTable::standstill)
        .list();
  }

  /** The answers that are waited for and whose time depends on the calendar. */
  List<Standstill> answers() {
    return db.sql(
            """
            select * from clock_pause where to_at is null \
            and term like '%D' order by id""")
        .query(PauseTable::standstill)
        .list();
  }

  /** The spans of a case that are over. */
  List<Pause> over(CaseRef subject) {
    return db.sql(
            """
            select from_at, to_at from clock_pause where subject_type = ? and subject_id = ? \
            and to_at is not null order by id""")
        .params(subject.type(), subject.id())
        .query((row, n) -> pause(row))
        .list();
  }

  /** The spans that are over of all cases on which anything is open. */
  Pauses over() {
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
            (RowCallbackHandler)
                row ->
                    pauses.add(
                        row.getString("subject_type"), row.getLong("subject_id"), pause(row)));
    return pauses;
  }

  private static Pause pause(ResultSet row) throws SQLException {
    return new Pause(
        row.getTimestamp("from_at").toInstant(), row.getTimestamp("to_at").toInstant());
  }

  private static Standstill standstill(ResultSet row, int index) throws SQLException {
    String term = row.getString("term");
    Instant from = row.getTimestamp("from_at").toInstant();
    Instant extended = ClockTable.instant(row.getTimestamp("answer_from"));
    return new Standstill(
        row.getLong("id"),
        ClockTable.subject(row),
        PauseReason.valueOf(row.getString("reason")),
        from,
        term == null ? null : Term.parse(term),
        extended == null ? from : extended,
        ClockTable.instant(row.getTimestamp("due_at")));
  }
}
