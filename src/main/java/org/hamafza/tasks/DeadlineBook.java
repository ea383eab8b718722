package org.hamafza.tasks;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import org.hamafza.shared.CaseRef;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads how the deadlines of open work were counted, and writes many new ones at once. */
@Repository
class DeadlineBook {

  private static final String OPEN = "select * from work_item where state = 'OPEN' ";

  private final JdbcClient db;
  private final JdbcTemplate batches;

  DeadlineBook(JdbcClient db, JdbcTemplate batches) {
    this.db = db;
    this.batches = batches;
  }

  /** Running work whose deadline depends on the calendar. */
  List<Counted> running() {
    return db.sql(OPEN + "and term like '%D' and paused_at is null order by id")
        .query(DeadlineBook::counted)
        .list();
  }

  /** Open work on a case, standing still or not. */
  List<Counted> of(CaseRef subject, boolean paused) {
    String standing = paused ? "not null" : "null";
    return db.sql(
            OPEN
                + "and subject_type = ? and subject_id = ? and paused_at is "
                + standing
                + " order by id")
        .params(subject.type(), subject.id())
        .query(DeadlineBook::counted)
        .list();
  }

  void stop(List<Counted> work, Instant at, java.util.function.Function<Counted, Integer> left) {
    batches.batchUpdate(
        "update work_item set paused_at = ?, time_left = ? where id = ? and state = 'OPEN'",
        work.stream()
            .map(each -> new Object[] {Timestamp.from(at), left.apply(each), each.item().id()})
            .toList());
  }

  void goOn(List<Counted> work) {
    batches.batchUpdate(
        "update work_item set paused_at = null, time_left = null where id = ?",
        work.stream().map(each -> new Object[] {each.item().id()}).toList());
  }

  void move(List<Move> moves) {
    write("update work_item set due_at = ?, next_at = ? where id = ? and state = 'OPEN'", moves);
    writeDue("update case_clock set due_at = ? where id = ?", moves, DeadlineKind.CASE);
    writeDue("update clock_pause set due_at = ? where id = ?", moves, DeadlineKind.ANSWER);
  }

  /** Writes other terms; the deadlines that follow from them are moved beside it. */
  void recount(List<Recount> recounts) {
    batches.batchUpdate(
        """
        update work_item set counted_from = ?, term = ?, next_percent = ?, next_level = ? \
        where id = ? and state = 'OPEN'""",
        recounts.stream()
            .map(
                each ->
                    new Object[] {
                      Timestamp.from(each.from()),
                      each.term().toString(),
                      each.first() == null ? null : each.first().percent(),
                      each.first() == null ? null : each.first().level().name(),
                      each.workItemId()
                    })
            .toList());
  }

  /** When people are told next, for each piece of work; null for never again. */
  void tellNext(List<Object[]> percentLevelAtId) {
    batches.batchUpdate(
        "update work_item set next_percent = ?, next_level = ?, next_at = ? where id = ?",
        percentLevelAtId);
  }

  private void write(String sql, List<Move> moves) {
    batches.batchUpdate(
        sql,
        moves.stream()
            .filter(move -> move.kind() == DeadlineKind.WORK)
            .map(
                move ->
                    new Object[] {
                      Timestamp.from(move.after()),
                      move.nextAt() == null ? null : Timestamp.from(move.nextAt()),
                      move.id()
                    })
            .toList());
  }

  private void writeDue(String sql, List<Move> moves, DeadlineKind kind) {
    batches.batchUpdate(
        sql,
        moves.stream()
            .filter(move -> move.kind() == kind)
            .map(move -> new Object[] {Timestamp.from(move.after()), move.id()})
            .toList());
  }

  static Counted counted(ResultSet row, int index) throws SQLException {
    String percents = row.getString("percents");
    Timestamp nextAt = row.getTimestamp("next_at");
    return new Counted(
        WorkItems.item(row, index),
        Alarms.parse(percents),
        row.getObject("next_percent", Integer.class),
        nextAt == null ? null : nextAt.toInstant());
  }
}
