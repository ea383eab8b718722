package org.hamafza.tasks;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table of who was told about which work: one row for each part of its term, never two. */
@Repository
class EscalationTable {

  /** A part of the term of a piece of work that is over, of which nobody has been told. */
  record Fresh(Counted work, int percent, Level level) {

    /** A reminder is of no use once the time is over. */
    boolean late(Instant now) {
      return level == Level.REMINDER && work.item().dueAt().isBefore(now);
    }
  }

  private final JdbcClient db;

  EscalationTable(JdbcClient db) {
    this.db = db;
  }

  /** Whether this node may look now; if not, another one is at it. Holds until the commit. */
  boolean mayLook() {
    return db.sql("select name from sweep where name = 'ESCALATION' for update skip locked")
        .query(String.class)
        .optional()
        .isPresent();
  }

  /** Enters up to {@code most} parts of terms that are over; returns how many. */
  int enter(Instant now, int most) {
    return db.sql(
            """
            insert into escalation (work_item_id, percent, level, due_at, escalated_at) \
            select w.id, w.next_percent, w.next_level, w.due_at, cast(? as timestamp with time zone) \
            from work_item w where w.state = 'OPEN' and w.paused_at is null and w.next_at <= ? \
            and not exists (select 1 from escalation e where e.work_item_id = w.id \
            and e.percent = w.next_percent) \
            order by w.next_at, w.id fetch first %d rows only"""
                .formatted(most))
        .params(Timestamp.from(now), Timestamp.from(now))
        .update();
  }

  /** What was entered and nobody has been told. */
  List<Fresh> untold() {
    return db.sql(
            """
            select w.*, e.percent as told_percent, e.level as told_level from escalation e \
            join work_item w on w.id = e.work_item_id where e.told_at is null order by w.id""")
        .query(
            (row, n) ->
                new Fresh(
                    DeadlineBook.counted(row, n),
                    row.getInt("told_percent"),
                    Level.valueOf(row.getString("told_level"))))
        .list();
  }

  void told(Instant now) {
    db.sql("update escalation set told_at = ? where told_at is null")
        .param(Timestamp.from(now))
        .update();
  }

  /** Open work of a council that is so late that its chair was told, longest due first. */
  List<WorkItem> longOverdue(long councilId, int most) {
    return db.sql(
            """
            select w.* from work_item w where w.state = 'OPEN' and w.council_id = ? \
            and exists (select 1 from escalation e where e.work_item_id = w.id \
            and e.level = 'LONG_OVERDUE') order by w.due_at, w.id fetch first %d rows only"""
                .formatted(most))
        .param(councilId)
        .query(WorkItems::item)
        .list();
  }
}
